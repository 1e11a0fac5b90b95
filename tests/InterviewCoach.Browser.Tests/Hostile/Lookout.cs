using System.Collections.Concurrent;
using System.Globalization;

namespace InterviewCoach.Browser.Tests.Hostile;

/// <summary>Watches a page for a script that ran, a request to elsewhere, and markup that only a stranger's text can have made.</summary>
internal sealed class Lookout
{
    // Runs before anything of the page does, and in every frame of it.
    private const string Before = """
        globalThis.__hits = [];
        globalThis.__ran = (...which) => { globalThis.top.__hits.push(`a script ran: ${which}`); };
        document.addEventListener("securitypolicyviolation", (e) =>
          globalThis.top.__hits.push(`the policy had to stop ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        """;

    private const string After = """
        (elsewhere) => {
          const never = ["iframe", "object", "embed", "base", "applet", "frame", "frameset", "portal", "marquee", "math", "xmp",
            "plaintext", "noembed", "audio", "video", "picture", "source", "track", "isindex", "foreignobject", "animate", "set"];
          const addresses = ["href", "xlink:href", "src", "srcset", "action", "formaction", "poster", "background", "ping",
            "cite", "manifest", "longdesc", "usemap"];
          const leads = (element, value) => {
            const to = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
            return to === null || to.origin === location.origin
              || (element.localName === "a" && to.protocol === "https:" && to.hostname !== elsewhere)
              || (element.localName === "img" && to.protocol === "data:");
          };
          const odd = [];
          const look = (root) => {
            for (const element of root.querySelectorAll("*")) {
              const bad = never.includes(element.localName)
                || (element.localName === "script" && !(element.src && leads(element, element.src)))
                || (element.localName === "meta" && element.httpEquiv && element.httpEquiv !== "Content-Security-Policy")
                || [...element.attributes].some((one) => /^on|^style$|^srcdoc$/i.test(one.name)
                  || (addresses.includes(one.name.toLowerCase()) && !leads(element, one.value)));
              if (bad) {
                odd.push(`odd markup: ${element.outerHTML.slice(0, 300)}`);
              }
              if (element.localName === "template") {
                look(element.content);
              }
            }
          };
          look(document);
          return [...globalThis.__hits, ...odd];
        }
        """;

    private readonly ConcurrentQueue<string> _offences = new();
    private readonly IPage _page;

    private Lookout(IPage page, Uri address)
    {
        _page = page;
        var origin = address.GetLeftPart(UriPartial.Authority);
        var line = "ws" + origin[4..];
        page.Context.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(origin, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _offences.Enqueue($"a request to {request.Url}");
            }
        };
        page.WebSocket += (_, socket) =>
        {
            if (!socket.Url.StartsWith(line, StringComparison.Ordinal))
            {
                _offences.Enqueue($"a line to {socket.Url}");
            }
        };
        page.PageError += (_, error) => _offences.Enqueue($"a script failed: {error}");
        page.Popup += (_, opened) => _offences.Enqueue($"a window opened: {opened.Url}");
        page.Dialog += (_, dialog) =>
        {
            _offences.Enqueue($"a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public static async Task<Lookout> OverAsync(IPage page, Uri address)
    {
        await page.AddInitScriptAsync(Before);
        return new Lookout(page, address);
    }

    /// <summary>What happened on the page since the last time, at most a few.</summary>
    public async Task<IReadOnlyList<string>> OffencesAsync()
    {
        var odd = await _page.EvaluateAsync<string[]>(After, HostilePayloads.Elsewhere);
        var all = new List<string>(odd);
        while (_offences.TryDequeue(out var offence))
        {
            all.Add(offence);
        }

        return all.Take(5).Select(one => string.Create(CultureInfo.InvariantCulture, $"{_page.Url}: {one}")).ToList();
    }
}
