using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InterviewCoach.Cli.LanguageModels;

/// <summary>A model's reply as it came, and what it cost in tokens as the provider counts.</summary>
internal sealed record ModelReply(string Text, long InputTokens, long OutputTokens);

/// <summary>Replies kept in a folder, a file for each, so that a run can be repeated and is paid for once.</summary>
/// <param name="folder">Made when the first reply is kept.</param>
internal sealed class ReplyCache(string folder)
{
    /// <summary>SHA-256 of what the reply depends on: the prompt's version, the model, and what is sent.</summary>
    public static string Key(string prompt, ConfiguredModel model, string input) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    JsonSerializer.Serialize<string[]>([prompt, model.Provider, model.Host, model.Name, input])
                )
            )
        );

    /// <summary>The reply that was kept; null for none, or none that can be read.</summary>
    public ModelReply? Find(string key)
    {
        try
        {
            return
                File.Exists(PathOf(key))
                && JsonSerializer.Deserialize<ModelReply>(File.ReadAllText(PathOf(key)), JsonOutput.Options)
                    is { Text: not null } reply
                ? reply
                : null;
        }
        catch (JsonException)
        {
            // Not one of ours, or mended by hand: it is asked for again.
            return null;
        }
    }

    /// <summary>Keeps it whole or not at all.</summary>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public void Keep(string key, ModelReply reply)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var half = $"{PathOf(key)}.{Environment.ProcessId}.part";
            File.WriteAllText(half, JsonSerializer.Serialize(reply, JsonOutput.Options));
            File.Move(half, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: replies cannot be kept there: {e.Message}");
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".json");
}
