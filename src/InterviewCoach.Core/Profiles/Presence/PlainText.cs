namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// The words of a piece of source as a person reads them: without emphasis, tags, link targets and block markers. The host of
/// each link stays as a word that is not shown, because where data come from is often said by a link alone.
/// </summary>
internal sealed class PlainText(WordAtoms atoms)
{
    private const int LongestTag = 2000;

    private readonly List<CueWord> _words = [];
    private char[] _shown = new char[256];
    private int _length;
    private string _source = "";
    private int _at;

    /// <summary>Shown text and its words.</summary>
    public static (string Text, CueWord[] Words) Of(string source, WordAtoms atoms, bool isCode) =>
        new PlainText(atoms).Read(source, isCode);

    /// <summary>Shown text and its words. What was read before is forgotten.</summary>
    public (string Text, CueWord[] Words) Read(string source, bool isCode)
    {
        (_source, _at, _length) = (source, 0, 0);
        _words.Clear();
        if (_shown.Length <= source.Length)
        {
            _shown = new char[2 * source.Length];
        }

        Scan(isCode);
        var shown = _shown.AsSpan(0, _length).TrimEnd();
        return (shown.SequenceEqual(source) ? source : shown.ToString(), [.. _words]);
    }

    private void Scan(bool isCode)
    {
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (LinkAt(_at))
            {
                ReadLink();
            }
            else if (char.IsLetterOrDigit(c))
            {
                ReadWord(isCode);
            }
            else if (!isCode && c == '<' && TagEnd() is { } end)
            {
                ReadTag(end);
            }
            else if (!isCode && c == '!' && Next == '[')
            {
                _at++;
            }
            else if (!isCode && c == ']' && Next == '(')
            {
                ReadTarget();
            }
            else if (!isCode && IsMarkup(c))
            {
                _at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                Space();
                _at++;
            }
            else
            {
                _shown[_length++] = c;
                _at++;
            }
        }
    }

    private char Next => _at + 1 < _source.Length ? _source[_at + 1] : '\0';

    private bool IsMarkup(char c) =>
        c switch
        {
            '*' => Next == '*' || Before == '*' || !char.IsWhiteSpace(Next) || !char.IsWhiteSpace(Before),
            '`' or '[' or ']' => true,
            '_' => !char.IsLetterOrDigit(Before) || !char.IsLetterOrDigit(Next),
            '\\' => !char.IsLetterOrDigit(Next),
            _ => false,
        };

    private char Before => _at > 0 ? _source[_at - 1] : ' ';

    private void Space()
    {
        if (_length > 0 && _shown[_length - 1] != ' ')
        {
            _shown[_length++] = ' ';
        }
    }

    private void ReadWord(bool isCode)
    {
        var start = _at;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (
                !char.IsLetterOrDigit(c)
                && !(c is '\'' or '’' && char.IsLetter(Next))
                && !(c is '.' or ',' && InNumber(start))
            )
            {
                break;
            }

            _at++;
        }

        var word = _source.AsSpan(start, _at - start);
        _words.Add(new CueWord(_length, word.Length, atoms.Of(word)));
        Show(word);
        if (!isCode && _at < _source.Length && _source[_at] == '_' && char.IsLetterOrDigit(Next))
        {
            _shown[_length++] = '_';
            _at++;
        }
    }

    private bool InNumber(int start) => char.IsDigit(_source[start]) && char.IsDigit(Before) && char.IsDigit(Next);

    private void Show(ReadOnlySpan<char> text)
    {
        text.CopyTo(_shown.AsSpan(_length));
        _length += text.Length;
    }

    private bool LinkAt(int at) =>
        _source[at] is 'h' or 'w'
        && (at == 0 || !char.IsLetterOrDigit(_source[at - 1]))
        && (Starts(at, "http://") || Starts(at, "https://") || Starts(at, "www."));

    private bool Starts(int at, string text) => string.CompareOrdinal(_source, at, text, 0, text.Length) == 0;

    private void ReadLink()
    {
        var start = _at;
        while (
            _at < _source.Length
            && !char.IsWhiteSpace(_source[_at])
            && _source[_at] is not (')' or '>' or ']' or '"' or '|')
        )
        {
            _at++;
        }

        AddHost(start, _at);
        Show(_source.AsSpan(start, _at - start));
    }

    /// <summary>The target of an inline link: only its host is kept.</summary>
    private void ReadTarget()
    {
        _at += 2;
        var start = _at;
        var depth = 1;
        while (_at < _source.Length && _source[_at] != '\n')
        {
            depth += _source[_at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                break;
            }

            _at++;
        }

        AddHost(start, _at);
        _at = Math.Min(_source.Length, _at + 1);
    }

    private int? TagEnd()
    {
        if (!char.IsAsciiLetter(Next) && Next is not ('/' or '!'))
        {
            return null;
        }

        var end = _source.IndexOf('>', _at, Math.Min(LongestTag, _source.Length - _at));
        return end < 0 ? null : end;
    }

    private void ReadTag(int end)
    {
        var link = _source.IndexOf("http", _at, end - _at, StringComparison.Ordinal);
        if (link >= 0)
        {
            var stop = _source.AsSpan(link, end - link).IndexOfAny('"', '\'', ' ');
            AddHost(link, stop < 0 ? end : link + stop);
        }

        if (Starts(_at, "<br") || Starts(_at, "</td") || Starts(_at, "</th") || Starts(_at, "</li"))
        {
            Space();
        }

        _at = end + 1;
    }

    /// <summary>"https://me.streamlit.app/x" is kept as "streamlit.app"; the spaces of Hugging Face keep their first folder.</summary>
    private void AddHost(int start, int end)
    {
        var url = _source.AsSpan(start, Math.Max(0, end - start));
        var scheme = url.IndexOf("://");
        if (scheme < 0 && !url.StartsWith("www."))
        {
            return;
        }

        url = url[(scheme < 0 ? 0 : scheme + 3)..];
        var slash = url.IndexOfAny('/', '?', '#');
        var host = (slash < 0 ? url : url[..slash]).ToString();
        var path = slash < 0 ? "" : url[slash..].ToString();
        var labels = host.Split('.', ':');
        var name = labels.Length >= 2 && host.Contains('.') ? Registered(host) : host;
        Hide(name);
        Hide(AnyLink);
        if (
            path.StartsWith("/spaces", StringComparison.Ordinal)
            || path.StartsWith("/datasets", StringComparison.Ordinal)
        )
        {
            Hide(name + path[..(path[1] == 's' ? "/spaces" : "/datasets").Length]);
        }

        if (
            path.StartsWith("/c/", StringComparison.Ordinal)
            || path.StartsWith("/competitions", StringComparison.Ordinal)
        )
        {
            Hide(name + "/competitions");
        }
    }

    private static string Registered(string host)
    {
        var port = host.IndexOf(':');
        var labels = (port < 0 ? host : host[..port]).Split('.');
        return labels.Length < 2 ? host : labels[^2] + "." + labels[^1];
    }

    /// <summary>A word that stands for any link, so that a phrase can ask for one.</summary>
    private const string AnyLink = "http";

    private void Hide(string word) => _words.Add(new CueWord(_length, 0, atoms.Of(word)));
}
