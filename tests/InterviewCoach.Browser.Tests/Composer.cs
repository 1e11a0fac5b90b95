using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>Where the candidate of a room writes.</summary>
internal static class Composer
{
    /// <summary>Sends an answer by keyboard, as soon as the room takes one.</summary>
    public static async Task SayAsync(this IPage room, string words)
    {
        await Expect(room.Locator("[data-send]")).ToBeEnabledAsync();
        await room.GetByLabel("Your answer").FillAsync(words);
        await room.Keyboard.PressAsync("Control+Enter");
    }
}
