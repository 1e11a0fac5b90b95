using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What one node tells the others by way of the database. A closed choice.</summary>
public abstract record Hint
{
    private Hint() { }

    /// <summary>Events from number <paramref name="FirstSeq"/> on were appended to a watched Session.</summary>
    /// <param name="Here">Whether this node appended them itself.</param>
    public sealed record Appended(OwnerId Owner, SessionId Session, int FirstSeq, bool Here) : Hint;

    /// <summary>Somebody began or ceased to watch the Session.</summary>
    public sealed record Watchers(OwnerId Owner, SessionId Session) : Hint;

    /// <summary>The owner took a grant back.</summary>
    public sealed record Revoked(OwnerId Owner) : Hint;

    /// <summary>The owner has other notices than before.</summary>
    public sealed record Notices(OwnerId Owner) : Hint;

    /// <summary>Some sign-in does not hold any more.</summary>
    public sealed record SignInEnded : Hint;

    /// <summary>The line to the database is new: hints may have been missed.</summary>
    public sealed record Reconnected : Hint;
}

/// <summary>Hints over LISTEN and NOTIFY of PostgreSQL: what is said there names rows, and holds nothing of them.</summary>
public sealed class HintStream(NpgsqlDataSource database)
{
    /// <summary>Names this process among the nodes.</summary>
    internal static readonly Guid Node = Guid.NewGuid();

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The hints as they come, over a connection of their own; the first is <see cref="Hint.Reconnected"/>. Ends with an
    /// exception where the line breaks.
    /// </summary>
    public async IAsyncEnumerable<Hint> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var heard = Channel.CreateUnbounded<Hint>();
        connection.Notification += (_, said) =>
        {
            if (Read(said.Channel, said.Payload) is { } hint)
            {
                heard.Writer.TryWrite(hint);
            }
        };
        await using (
            var listen = new NpgsqlCommand(
                "listen coach_session; listen coach_watch; listen coach_revoked; listen coach_notice; listen coach_sign_in",
                connection
            )
        )
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        yield return new Hint.Reconnected();
        while (true)
        {
            while (heard.Reader.TryRead(out var hint))
            {
                yield return hint;
            }

            if (!await connection.WaitAsync(Quiet, cancellation))
            {
                // A line that broke without a word is noticed by asking.
                await using var ping = new NpgsqlCommand("select 1", connection);
                await ping.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    private static Hint? Read(string channel, string payload)
    {
        var parts = payload.Split('/');
        return (channel, parts) switch
        {
            ("coach_session", [var node, var owner, var session, var seq])
                when Guid.TryParse(owner, out var o)
                    && Guid.TryParse(session, out var s)
                    && int.TryParse(seq, out var first) => new Hint.Appended(
                new OwnerId(o),
                new SessionId(s),
                first,
                node == Node.ToString()
            ),
            ("coach_watch", [var owner, var session])
                when Guid.TryParse(owner, out var o) && Guid.TryParse(session, out var s) => new Hint.Watchers(
                new OwnerId(o),
                new SessionId(s)
            ),
            ("coach_revoked", [var owner]) when Guid.TryParse(owner, out var o) => new Hint.Revoked(new OwnerId(o)),
            ("coach_sign_in", _) => new Hint.SignInEnded(),
            ("coach_notice", [var owner]) when Guid.TryParse(owner, out var o) => new Hint.Notices(new OwnerId(o)),
            _ => null,
        };
    }
}
