using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What is measured of a spoken answer against a rubric point. As in <see cref="Features"/>, evidence only ever grows with a
/// further sentence, and its weights are never below zero; the rest tells of the point alone.
/// </summary>
internal static class PointFeatures
{
    /// <summary>With fewer words that are not the question's, a sentence says the question back.</summary>
    private const int FewestOwnWords = 3;

    /// <summary>So much of any kind is in any sentence.</summary>
    private const double KindsNoise = 0.1;

    /// <summary>Names of the features, in the order of the vector: the constant, evidence, point.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "words",
        "words_first_half",
        "words_exact",
        "words_full",
        "words_faithful",
        "words_harmonic",
        "words_loose",
        "pairs",
        "facets_best",
        "facets_together",
        "associated_best",
        "associated_together",
        "cue",
        "further_cues",
        "kinds_best",
        "kinds_together",
        "kinds_told",
        "backed",
        "specific",
        "much",
        "many_kinds",
        "has_facets",
        "has_cues",
        "has_kinds",
        "is_statement",
        "single_word",
        "asked_share",
    ];

    /// <summary>Which features are measures of evidence.</summary>
    public static bool IsEvidence(int feature) => feature is >= 1 and <= 21;

    /// <summary>The features, how much speaks for the point at all (0 to 1), and the sentence that says most; -1 for none.</summary>
    public static (double[] Features, double Strength, int Sentence) Of(PointTarget point, AnswerReading answer)
    {
        var evidence = Evidence.Of(point.Target, answer);
        var all = point.Facets.Aggregate(UInt128.Zero, (bits, facet) => bits | (UInt128.One << facet));
        var facet = WorthOfFacets(point.Target, evidence) / Math.Max(1, point.Facets.Length);
        var (associated, associatedTogether) = Associated(point, answer);
        var said = CuesSaid(point, answer, all);
        var together = UInt128.Zero;
        double bestFacets = 0,
            bestAssociated = 0,
            bestKinds = 0,
            kindsTold = 0,
            backed = 0,
            most = 0;
        var (sentence, first) = (-1, -1);
        foreach (var one in answer.Sentences)
        {
            var shown = one.Facets & all;
            together |= shown;
            var ofFacets = (double)UInt128.PopCount(shown) * facet;
            var ofAssociated = associated[one.Index];
            bestFacets = Math.Max(bestFacets, ofFacets);
            bestAssociated = Math.Max(bestAssociated, ofAssociated);
            var ofKinds = one.Counts ? KindsOf(point, answer.Kinds.Value.Sentences[one.Index]) : 0;
            bestKinds = Math.Max(bestKinds, ofKinds);
            kindsTold = Math.Max(kindsTold, ofKinds * one.Substance);
            var words = one.Index == evidence.BestSentence ? evidence.Coverage : 0;
            var strength = ofFacets + ofAssociated + ofKinds + words + (said.Sentences.Contains(one.Index) ? 1 : 0);
            backed = Math.Max(backed, Math.Min(1, strength) * one.Substance);
            if (strength > most)
            {
                (most, sentence) = (strength, one.Index);
            }

            first = first < 0 && said.Sentences.Contains(one.Index) ? one.Index : first;
        }

        var news = point.Target.Words.Count(word => word.Weight > 0);
        return (
            [
                1,
                evidence.Coverage,
                Math.Min(0.5, evidence.Coverage),
                evidence.Exact,
                evidence.Full,
                evidence.Faithful,
                evidence.Harmonic,
                evidence.Loose,
                evidence.Pairs,
                bestFacets,
                (double)UInt128.PopCount(together) * facet,
                bestAssociated,
                associatedTogether,
                said.Count > 0 ? 1 : 0,
                Math.Min(2, Math.Max(0, said.Count - 1)) / 2.0,
                bestKinds,
                KindsOf(point, answer.Kinds.Value.Together),
                kindsTold,
                backed,
                Math.Min(1, most) * answer.Specific,
                Math.Min(1, most) * answer.Much,
                Math.Min(1, most) * answer.ManyKinds,
                point.Facets.Length > 0 ? 1 : 0,
                point.Cues is null ? 0 : 1,
                point.Kinds.Length > 0 ? point.Kinds[0].Chance : 0,
                point.IsStatement ? 1 : 0,
                news <= 1 ? 1 : 0,
                1 - (point.Target.Weight / point.Target.Full),
            ],
            Math.Min(1, most),
            sentence
        );
    }

    /// <summary>
    /// What the facets of a point count: less when it names things and the answer touches none of them, for then something else
    /// is told.
    /// </summary>
    private static double WorthOfFacets(Target target, Evidence evidence)
    {
        var named = target.Words.Count(word => word.Weight >= 1);
        return evidence.Loose > 0 || named == 0 ? 1
            : named == 1 ? 0.8
            : 0.3;
    }

    /// <summary>How likely the sentence shows a kind of content that the point asks for, 0 to 1.</summary>
    private static double KindsOf(PointTarget point, double[]? shown)
    {
        var most = 0.0;
        foreach (var (kind, chance) in shown is null ? [] : point.Kinds)
        {
            most = Math.Max(most, chance * shown![kind]);
        }

        return Math.Max(0, most - KindsNoise) / (1 - KindsNoise);
    }

    /// <summary>How much of what goes with the point is said in each sentence, and in all, 0 to 1.</summary>
    private static (double[] Sentences, double Together) Associated(PointTarget point, AnswerReading answer)
    {
        var shares = new double[answer.Text.Sentences.Length];
        if (point.Associated is not { } associated)
        {
            return (shares, 0);
        }

        // A phrase that is said again adds nothing.
        var together = 0.0;
        var said = new HashSet<(int, int)>();
        var tokens = answer.Text.Tokens;
        var counts = Counting(answer);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (answer.Silent[at] || !counts[tokens[at].Sentence])
            {
                continue;
            }

            foreach (var (cue, _) in associated.Phrases.MatchAll(tokens, at))
            {
                var weight = associated.Weights[cue];
                ref var share = ref shares[tokens[at].Sentence];
                share = said.Add((cue, tokens[at].Sentence)) ? 1 - ((1 - share) * (1 - weight)) : share;
                together = said.Add((cue, -1)) ? 1 - ((1 - together) * (1 - weight)) : together;
            }
        }

        return (shares, together);
    }

    /// <summary>
    /// How many cues of the point are said, and in which sentences; grammar alone ("it", "before") is said everywhere. Who says
    /// in plain words what the point asks for says one cue.
    /// </summary>
    private static (int Count, HashSet<int> Sentences) CuesSaid(PointTarget point, AnswerReading answer, UInt128 asked)
    {
        var said = new HashSet<int>();
        var sentences = new HashSet<int>();
        var tells = false;
        var tokens = answer.Text.Tokens;
        var counts = Counting(answer);
        for (var at = 0; point.Cues is not null && at < tokens.Length; at++)
        {
            if (answer.Silent[at] || !counts[tokens[at].Sentence])
            {
                continue;
            }

            foreach (var (cue, length) in point.Cues.MatchAll(answer.Text.Tokens, at))
            {
                said.Add(cue);
                sentences.Add(answer.Text.Tokens[at].Sentence);
                tells |= Tells(answer.Text.Tokens.AsSpan(at, length));
            }
        }

        var cues = tells ? said.Count : 0;
        if (!tells)
        {
            sentences.Clear();
        }

        if (asked == UInt128.Zero)
        {
            return (cues, sentences);
        }

        var plainly = answer.Sentences.Where(one =>
            counts[one.Index]
            && (answer.Plain.Value[one.Index] & asked) != 0
            && one.Words.Count(said => !point.Target.Asked.Contains(answer.Words[said.Word].Stem)) >= FewestOwnWords
        );
        var before = sentences.Count;
        sentences.UnionWith(plainly.Select(one => one.Index));
        return (cues + (sentences.Count > before ? 1 : 0), sentences);
    }

    /// <summary>For each sentence whether its phrases count: not when it is read out, grand, or about something else.</summary>
    private static bool[] Counting(AnswerReading answer)
    {
        var counts = new bool[answer.Text.Sentences.Length];
        foreach (var sentence in answer.Sentences)
        {
            counts[sentence.Index] = sentence.Worth >= 1;
        }

        return counts;
    }

    private static bool Tells(ReadOnlySpan<Token> phrase)
    {
        foreach (var token in phrase)
        {
            if (token.Word.IsContent)
            {
                return true;
            }
        }

        return false;
    }
}
