namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>"12% better" where the project says 12 percentage points, or the other way round: two very different gains.</summary>
internal sealed class PointsCheck(FactWords words)
{
    private enum Gain
    {
        None,
        Points,
        Share,
    }

    public IEnumerable<Mismatch> Compare(Told said, ToldProject project)
    {
        foreach (var number in said.Numbers)
        {
            var gain = GainOf(said.Text, number);
            if (gain == Gain.None)
            {
                continue;
            }

            var same = project
                .Sentences.SelectMany(sentence => sentence.Numbers.Select(other => (sentence, other)))
                .Where(one => one.other.Value == number.Value)
                .Select(one => (one.sentence, one.other, Gain: GainOf(one.sentence.Text, one.other)))
                .Where(one => one.Gain != Gain.None)
                .ToList();
            if (same.Count > 0 && same.TrueForAll(one => one.Gain != gain))
            {
                yield return new Mismatch(
                    MismatchKind.Number,
                    project.Project.Id,
                    Written(number, gain),
                    Written(same[0].other, same[0].Gain),
                    said.At,
                    same[0].sentence.At
                );
            }
        }
    }

    private static string Written(StatedNumber number, Gain gain) =>
        gain == Gain.Points ? $"{number.Written.TrimEnd('%')} points" : number.Written;

    private Gain GainOf(string text, StatedNumber number)
    {
        var at = text.IndexOf(number.Written, StringComparison.Ordinal);
        if (at < 0)
        {
            return Gain.None;
        }

        var after = text.AsSpan(at + number.Written.Length).TrimStart(" -%");
        foreach (var point in words.Points)
        {
            if (Begins(after, point))
            {
                return Gain.Points;
            }
        }

        if (number.Unit != NumberUnit.Percent)
        {
            return Gain.None;
        }

        var isChange = text.AsSpan(0, at).TrimEnd().EndsWith(" by", StringComparison.OrdinalIgnoreCase);
        foreach (var change in words.Changes)
        {
            isChange |= Begins(after, change);
        }

        return isChange ? Gain.Share : Gain.None;
    }

    /// <summary>Whether a text begins with a word, in the singular or the plural.</summary>
    private static bool Begins(ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = text[word.Length..];
        rest = rest is ['s', ..] ? rest[1..] : rest;
        return rest.IsEmpty || !char.IsLetter(rest[0]);
    }
}
