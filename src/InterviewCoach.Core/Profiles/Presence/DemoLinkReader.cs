using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds a link to the running app, a dashboard or a video of it. An address on the author's own machine is none.</summary>
internal static class DemoLinkReader
{
    private const int HostWeight = 3;

    private static readonly string[] AppHosts =
    [
        ".streamlit.app",
        "share.streamlit.io",
        "streamlitapp.com",
        ".herokuapp.com",
        ".onrender.com",
        "huggingface.co/spaces",
        ".hf.space",
        ".vercel.app",
        ".netlify.app",
        ".railway.app",
        ".fly.dev",
        ".shinyapps.io",
        ".pythonanywhere.com",
        ".azurewebsites.net",
        ".run.app",
        ".web.app",
        ".firebaseapp.com",
        ".gradio.live",
        ".gradio.app",
        ".appspot.com",
        ".replit.app",
        ".repl.co",
        ".elasticbeanstalk.com",
        "public.tableau.com",
        "app.powerbi.com",
        "lookerstudio.google.com",
        "datastudio.google.com",
        "youtube.com/",
        "youtu.be/",
        "loom.com/",
        "vimeo.com/",
        "github.com/user-attachments/assets",
        "studio.iterative.ai",
        "studio.datachain.ai",
        "nbviewer.voila",
        "mybinder.org",
        ".anvil.app",
        ".glitch.me",
        ".deta.dev",
        ".koyeb.app",
        ".surge.sh",
        ".pages.dev",
        ".cloudapp.azure.com",
        ".amazonaws.com:",
    ];

    /// <summary>The best link, or null.</summary>
    public static Sentence? Best(CuedText text) => BestSentence.Of(text, PresenceKey.DemoLink, Score);

    private static int Score(Sentence sentence, CueGroup group)
    {
        if (
            sentence.Kind is PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter
            || sentence.Is(Reservation.Boilerplate | Reservation.Planned)
        )
        {
            return 0;
        }

        var raw = sentence.Raw;
        if (
            !raw.Contains("http", StringComparison.Ordinal)
            || raw.Contains("localhost", StringComparison.OrdinalIgnoreCase)
            || raw.Contains("127.0.0.1", StringComparison.Ordinal)
            || raw.Contains("0.0.0.0", StringComparison.Ordinal)
        )
        {
            return 0;
        }

        var host = Array.Exists(AppHosts, known => IsAddress(raw, known)) ? HostWeight : 0;
        return host + sentence.OwnScore(group) + sentence.Under.Weight(group);
    }

    private static bool IsAddress(string raw, string host)
    {
        var at = raw.IndexOf(host, StringComparison.OrdinalIgnoreCase);
        return at > 0 && (host[0] == '.' || raw[at - 1] is '/' or '.') && !IsPicture(raw.AsSpan(0, at));
    }

    /// <summary>Whether the address that follows is that of a picture: an upload shown with "![" or "&lt;img" is no video.</summary>
    private static bool IsPicture(ReadOnlySpan<char> before)
    {
        var tag = before.LastIndexOf("<img", StringComparison.OrdinalIgnoreCase);
        if (tag >= 0 && !before[tag..].Contains('>'))
        {
            return true;
        }

        var target = before.LastIndexOf("](");
        var label = target < 0 ? -1 : before[..target].LastIndexOf('[');
        return label > 0 && before[label - 1] == '!' && !before[target..].Contains(')');
    }
}
