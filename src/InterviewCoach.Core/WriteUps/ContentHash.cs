using System.Security.Cryptography;
using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>The SHA-256 of a WriteUp's text in UTF-8, as 64 lower-case hexadecimal digits: the name of one immutable version.</summary>
public readonly record struct ContentHash(string Value)
{
    /// <summary>The hash of a text, after line endings were made LF.</summary>
    public static ContentHash Of(string text) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public override string ToString() => Value;
}
