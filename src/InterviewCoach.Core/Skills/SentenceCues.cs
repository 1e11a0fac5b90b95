using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>What the sentence around a mention says is done with it: installed, built, chosen.</summary>
internal sealed class SentenceCues(IReadOnlyList<SourceLine> lines)
{
    /// <summary>How far a sentence is looked at, so that one without an end costs no more than another.</summary>
    private const int Reach = 40;
    private const int SetupReach = 12;
    private const int ChoiceReach = 6;

    /// <summary>Whether the words before it say that it is to be installed or downloaded.</summary>
    public bool SaysInstall(IReadOnlyList<Word> words, Mention mention)
    {
        for (var i = mention.First; IsBefore(words, i, mention, SetupReach); i--)
        {
            switch (TextOf(words[i]))
            {
                case "install"
                or "Install"
                or "installed"
                or "Installed"
                or "installing"
                or "Installing"
                or "installation":
                case "requires" or "Requires" or "require" or "download" or "Download" or "Clone" or "clone" or "pip":
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words before it say that something was made with it.</summary>
    public bool SaysDone(IReadOnlyList<Word> words, Mention mention)
    {
        for (var i = mention.First - 1; IsBefore(words, i, mention, SetupReach); i--)
        {
            switch (TextOf(words[i]))
            {
                case "using" or "Using" or "used" or "Used" or "built" or "Built" or "written" or "wrote" or "Wrote":
                case "implemented" or "Implemented" or "developed" or "Developed" or "done" or "created" or "Created":
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence says of it, and not of another thing in it, that it was chosen or came out best.</summary>
    public bool SaysChosen(IReadOnlyList<Word> words, Mention mention)
    {
        var (first, end) = Bounds(words, mention);
        for (var i = Math.Max(first, mention.First - ChoiceReach); i < mention.First; i++)
        {
            if (IsChoice(words[i]))
            {
                return true;
            }
        }

        for (var i = mention.Last + 1; i <= Math.Min(end, mention.Last + ChoiceReach); i++)
        {
            if (words[i].Gap == Gap.Comma)
            {
                return false;
            }

            if (IsChoice(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsChoice(Word word) =>
        TextOf(word)
            is "best"
                or "Best"
                or "final"
                or "Final"
                or "finally"
                or "selected"
                or "chosen"
                or "chose"
                or "outperformed";

    /// <summary>How many words the sentence has, counted up to a number.</summary>
    public static int Length(IReadOnlyList<Word> words, Mention mention, int most)
    {
        var (first, end) = Bounds(words, mention);
        return Math.Min(most, end - first + 1);
    }

    /// <summary>The sentence, as far as it stands on the line of the mention.</summary>
    public string Text(IReadOnlyList<Word> words, Mention mention)
    {
        var line = words[mention.First].Line;
        var (first, end) = Bounds(words, mention);
        while (words[first].Line < line)
        {
            first++;
        }

        while (words[end].Line > line)
        {
            end--;
        }

        var text = lines[line - 1].Text;
        var isLast = end + 1 >= words.Count || words[end + 1].Line > line;
        var until = isLast ? text.Length : Math.Min(text.Length, words[end].Start + words[end].Length + 1);
        return text[words[first].Start..until];
    }

    private static (int First, int End) Bounds(IReadOnlyList<Word> words, Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        var (first, end) = (mention.First, mention.First);
        while (first > 0 && words[first - 1].Sentence == sentence && mention.First - first < Reach)
        {
            first--;
        }

        while (end + 1 < words.Count && words[end + 1].Sentence == sentence && end - mention.First < Reach)
        {
            end++;
        }

        return (first, end);
    }

    private static bool IsBefore(IReadOnlyList<Word> words, int at, Mention mention, int reach) =>
        at >= 0 && mention.First - at < reach && words[at].Sentence == words[mention.First].Sentence;

    private ReadOnlySpan<char> TextOf(Word word) => lines[word.Line - 1].Text.AsSpan(word.Start, word.Length);
}
