using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Learns from points and their cues by which phrases answers cover points that hold a word: how much likelier a phrase is
/// beside the word than elsewhere, weighted by how telling the word is (a smoothed pointwise mutual information).
/// </summary>
public sealed class AssociationFitting(AnswerAssessor assessor)
{
    private const int Most = 12;
    private const double Smoothing = 2;
    private const double Least = 0.05;

    /// <summary>For each stem the phrases that go with it, the most telling first, with weights from 0 to 1.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Phrase, double Weight)>> Fit(
        IEnumerable<RubricPoint> points
    )
    {
        var distinct = points.Where(point => point.Cues.Count > 0).DistinctBy(point => point.Text).ToList();
        var ofPhrase = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofStem = new SortedDictionary<string, List<RubricPoint>>(StringComparer.Ordinal);
        foreach (var point in distinct)
        {
            foreach (var stem in StemsOf(point.Text))
            {
                (ofStem.TryGetValue(stem, out var list) ? list : ofStem[stem] = []).Add(point);
            }

            foreach (var cue in point.Cues.Distinct(StringComparer.Ordinal))
            {
                ofPhrase[cue] = ofPhrase.GetValueOrDefault(cue) + 1;
            }
        }

        var fitted = new SortedDictionary<string, IReadOnlyList<(string, double)>>(StringComparer.Ordinal);
        foreach (var (stem, of) in ofStem)
        {
            var telling = Math.Log((double)distinct.Count / of.Count) / Math.Log(distinct.Count);
            var phrases = of.SelectMany(point => point.Cues)
                .CountBy(cue => cue)
                .Select(pair =>
                {
                    var near = pair.Value / (of.Count + Smoothing);
                    var lift = Math.Log(distinct.Count / (double)ofPhrase[pair.Key]) / Math.Log(distinct.Count);
                    return (Phrase: pair.Key, Weight: near * telling * Math.Sqrt(lift));
                })
                .Where(pair => pair.Weight >= Least)
                .OrderByDescending(pair => pair.Weight)
                .ThenBy(pair => pair.Phrase, StringComparer.Ordinal)
                .Take(Most)
                .ToList();
            if (phrases.Count > 0)
            {
                fitted[stem] = phrases;
            }
        }

        return fitted;
    }

    private IEnumerable<string> StemsOf(string text) =>
        assessor
            .Reader.Read(text)
            .Tokens.Where(token => token.Word.Weight >= 0.6 && token.Word.Value is null)
            .Select(token => token.Word.Stem)
            .Distinct(StringComparer.Ordinal);
}
