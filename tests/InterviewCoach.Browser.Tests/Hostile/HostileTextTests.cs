namespace InterviewCoach.Browser.Tests.Hostile;

/// <summary>What strangers write, in every page that shows it: no script runs, nothing is asked of elsewhere, no tag is made.</summary>
public sealed class HostileTextTests : IClassFixture<CoachApp>
{
    private const int Payloads = 10_000;
    private const int Batch = 2_500;
    private const int MostTrials = 40;
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public HostileTextTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task Of_ten_thousand_payloads_none_runs_calls_elsewhere_or_becomes_a_tag()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var lookout = await Lookout.OverAsync(page, _app.Address);
        var places = new HostilePlaces(_app);
        var payloads = HostilePayloads.Of(Payloads);
        Assert.True(payloads.Distinct().Count() > Payloads * 9 / 10, "Too many payloads are the same.");

        foreach (var batch in payloads.Chunk(Batch))
        {
            await CheckAsync(page, lookout, places.PlantAsync, batch);
        }

        // Every seed once, and as many changed ones.
        await CheckAsync(page, lookout, places.PlantFewAsync, [.. payloads.Take(100)]);
        await CheckAsync(page, lookout, places.PlantFewAsync, [.. payloads.Skip(100).Where((_, i) => i % 99 == 0)]);
    }

    [Fact]
    public async Task The_lookout_sees_what_it_looks_for()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var lookout = await Lookout.OverAsync(page, _app.Address);
        foreach (
            var (html, seen) in new[]
            {
                ("<script>__ran(7)</script>", "a script ran: 7"),
                ("<img src=https://evil.example/7>", "a request to https://evil.example/7"),
                ("<a href=javascript:__ran(7)>x</a>", "odd markup"),
                ("<iframe></iframe>", "odd markup"),
                ("<svg onclick=__ran(7)></svg>", "odd markup"),
                ("<template><base href=//x></template>", "odd markup"),
            }
        )
        {
            await ShowAsync(page, new HostilePlaces.Place("page", "/rules", html));
            Assert.Contains(await lookout.OffencesAsync(), one => one.Contains(seen, StringComparison.Ordinal));
        }
    }

    private async Task CheckAsync(
        IPage page,
        Lookout lookout,
        Func<IReadOnlyList<string>, Task<IReadOnlyList<HostilePlaces.Place>>> plant,
        IReadOnlyList<string> texts
    )
    {
        foreach (var (index, place) in (await plant(texts)).Index())
        {
            await ShowAsync(page, place);
            if (await lookout.OffencesAsync() is [_, ..] offences)
            {
                var least = await LeastAsync(texts, Offends);
                Assert.Fail($"{place.Name}: {string.Join('\n', offences)}\nby itself: {string.Join("\n\n", least)}");
            }

            async Task<bool> Offends(IReadOnlyList<string> some)
            {
                await ShowAsync(page, (await plant(some))[Math.Min(index, (await plant(some)).Count - 1)]);
                return (await lookout.OffencesAsync()).Count > 0;
            }
        }
    }

    private async Task ShowAsync(IPage page, HostilePlaces.Place place)
    {
        var address = new Uri(_app.Address, place.Path).ToString();
        if (place.Content is { } content)
        {
            var reply = new RouteFulfillOptions { Body = content, ContentType = "text/html; charset=utf-8" };
            await page.RouteAsync(address, route => route.FulfillAsync(reply), new PageRouteOptions { Times = 1 });
        }

        if (place.Late is { } late)
        {
            await page.RouteAsync(
                "**/room*.js*",
                async route =>
                {
                    await late();
                    await route.ContinueAsync();
                },
                new PageRouteOptions { Times = 1 }
            );
        }

        await page.GotoAsync(address);
        if (place.Shown is { } shown)
        {
            await page.Locator(shown).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }
    }

    /// <summary>The fewest of the texts that offend, and of a single one the fewest characters, within some trials.</summary>
    private static async Task<IReadOnlyList<string>> LeastAsync(
        IReadOnlyList<string> texts,
        Func<IReadOnlyList<string>, Task<bool>> offends
    )
    {
        while (texts.Count > 1)
        {
            var half = texts.Take(texts.Count / 2).ToList();
            if (await offends(half))
            {
                texts = half;
            }
            else if (await offends([.. texts.Skip(half.Count)]))
            {
                texts = [.. texts.Skip(half.Count)];
            }
            else
            {
                return texts;
            }
        }

        var (least, step) = (texts[0], texts[0].Length / 2);
        for (var (trial, at) = (0, 0); step > 0 && trial < MostTrials; trial++)
        {
            var less = least.Remove(at, Math.Min(step, least.Length - at));
            if (less.Length > 0 && await offends([less]))
            {
                least = less;
            }
            else
            {
                at += step;
            }

            if (at >= least.Length)
            {
                (at, step) = (0, step / 2);
            }
        }

        return [least];
    }
}
