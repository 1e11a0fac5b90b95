using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// Something that lets in whoever holds it: 192 random bits. Only its hash is stored, so that a copy of the database lets
/// nobody in; nothing needs stretching, since there is nothing to guess.
/// </summary>
public static class Token
{
    private const int Bytes = 24;

    /// <summary>A new one, in letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim()));
}
