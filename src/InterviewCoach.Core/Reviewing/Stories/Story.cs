using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>
/// A write-up as the rules over stories see it: what it states, what it says about a thing and what it does not, and the
/// places to point at.
/// </summary>
internal sealed class Story
{
    private readonly Dictionary<string, Sentence?> said = new(StringComparer.Ordinal);

    private readonly Lazy<CueFinder> names;
    private readonly Lazy<WordAtoms> atoms;

    private Story(ReviewSubject subject, CuedText text, ProjectProfile profile)
    {
        (WriteUp, Text, Profile) = (subject.WriteUp, text, profile);
        (Others, Ledger, FileExists) = (subject.Others, subject.Ledger, subject.FileExists);
        Scores = new Scores(profile, subject.WriteUp.FileName);
        Places = new Places(subject.WriteUp, profile, Scores);
        names = new Lazy<CueFinder>(() => new CueFinder(text.Book.InText));
        atoms = new Lazy<WordAtoms>(() => new WordAtoms(text.Book.Vocabulary));
        Shape = new Shape(subject.WriteUp, subject.Others);
    }

    public WriteUp WriteUp { get; }

    public CuedText Text { get; }

    public ProjectProfile Profile { get; }

    public IReadOnlyList<WriteUp> Others { get; }

    public ClaimLedger? Ledger { get; }

    public Func<string, bool>? FileExists { get; }

    public Scores Scores { get; }

    public Places Places { get; }

    public Shape Shape { get; }

    public ProjectTask Task => Profile.Task;

    /// <summary>Whether what is predicted is a class; a short text shows it by its scores alone.</summary>
    public bool IsClassification =>
        Task
            is ProjectTask.BinaryClassification
                or ProjectTask.MulticlassClassification
                or ProjectTask.MultilabelClassification
        || (
            Task == ProjectTask.Other
            && Scores.Headline is { Name: "accuracy" or "precision" or "recall" or "F1" or "ROC-AUC" }
        );

    /// <summary>Whether what is predicted is a number.</summary>
    public bool IsNumeric =>
        Task is ProjectTask.Regression or ProjectTask.Forecasting
        || (Task == ProjectTask.Other && Scores.Headline is { Name: "RMSE" or "MAE" or "R2" });

    /// <summary>Whether a person or a rule made the answers that the model learns from.</summary>
    public bool HasLabels =>
        IsClassification || Task is ProjectTask.ObjectDetection or ProjectTask.Segmentation or ProjectTask.Regression;

    /// <summary>Whether it is done for its own sake: a competition or a course.</summary>
    public bool IsExercise => Profile.Type == ProjectType.Kaggle;

    /// <summary>The story that a text tells; null when it is code, or too little of a project is in it to miss the rest.</summary>
    public static Story? Of(ReviewSubject subject)
    {
        if (
            subject.Profile is not { } profile
            || subject.WriteUp.Format is not (WriteUpFormat.Markdown or WriteUpFormat.PlainText)
            || !TellsOfAProject(profile)
        )
        {
            return null;
        }

        var text =
            profile.Text is { } read && ReferenceEquals(read.WriteUp, subject.WriteUp)
                ? read
                : CuedText.Of(subject.WriteUp, BuiltInCues.Book);
        return new Story(subject, text, profile);
    }

    /// <summary>Whether the write-up holds the thing, as far as its readers can see.</summary>
    public bool Has(PresenceKey key) => Profile.Present.ContainsKey(key);

    /// <summary>Where the write-up shows the thing best; null when it does not.</summary>
    public SourceQuote? Shown(PresenceKey key) => Profile.Present.GetValueOrDefault(key);

    /// <summary>
    /// Where the write-up says in words that its model serves somebody; null where it does not. A command that starts an app,
    /// or a folder that is named after one, does not say so.
    /// </summary>
    public SourceQuote? Served =>
        Shown(PresenceKey.Deployment) is { } shown
        && Saying("served").Any(sentence => sentence.Lines.Overlaps(shown.Lines))
            ? shown
            : null;

    /// <summary>The first sentence that speaks of what a group of cues in <c>prompts/profile/review.yaml</c> is about; plans and denials do not count.</summary>
    public Sentence? Says(string group)
    {
        if (!said.TryGetValue(group, out var first))
        {
            first = Saying(group).FirstOrDefault();
            said[group] = first;
        }

        return first;
    }

    /// <summary>Whether anything speaks of it, be it in code, in a plan or denied.</summary>
    public bool Mentions(string group) =>
        Group(group) is { } cues
        && Text.Sentences.Any(sentence => sentence.OwnScore(cues) > 0 && sentence.Score(cues) >= cues.Enough);

    /// <summary>The sentences that speak of it, in order.</summary>
    public IEnumerable<Sentence> Saying(string group) =>
        Group(group) is not { } cues
            ? []
            : Text.Sentences.Where(sentence =>
                sentence.OwnScore(cues) > 0
                && sentence.Score(cues) >= cues.Enough
                && sentence.Kind is not (PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter)
                && !sentence.Is(Reservation.Boilerplate | Reservation.Planned | Reservation.Denied)
            );

    /// <summary>Whether anything is said of how far chance could move a score.</summary>
    public bool SaysUncertainty =>
        Mentions("uncertainty")
        || WriteUp.Lines.Any(line =>
            line.Text.Contains('±', StringComparison.Ordinal) || line.Text.Contains("+/-", StringComparison.Ordinal)
        );

    /// <summary>Where the classes are shown or known to be uneven; null where nothing shows it.</summary>
    public SourceQuote? Imbalance
    {
        get
        {
            var spreads = Facts<Fact.Dataset>().Where(dataset => dataset.Imbalance is not null).ToList();
            return spreads.Find(dataset => Shape.IsUneven(dataset.Imbalance!))?.At
                ?? (spreads.Count == 0 && Says("rare_event") is { } rare ? Quote(rare) : null);
        }
    }

    /// <summary>Whether the shares of the classes are said to be uneven, and not only such data usually are.</summary>
    public bool SaysImbalance =>
        Facts<Fact.Dataset>().Any(dataset => dataset.Imbalance is { } spread && Shape.IsUneven(spread));

    /// <summary>What the simplest answer to the task would be.</summary>
    public string Triviality =>
        Task switch
        {
            ProjectTask.Regression => "always predicting the mean",
            ProjectTask.Forecasting => "repeating the last known value",
            ProjectTask.RankingRecommendation => "recommending what is most popular",
            ProjectTask.TextGenerationRag => "a plain keyword search",
            ProjectTask.ObjectDetection or ProjectTask.Segmentation => "the pretrained model as it comes",
            ProjectTask.Clustering => "a random grouping",
            ProjectTask.AnomalyDetection => "a threshold on one column",
            _ => "always giving the most frequent answer",
        };

    /// <summary>The facts of one kind that stand in this text.</summary>
    public IEnumerable<T> Facts<T>()
        where T : Fact => Profile.Facts.OfType<T>().Where(fact => fact.At.File == WriteUp.FileName);

    /// <summary>The sentence that a quote was taken from; null when it is none.</summary>
    public Sentence? At(SourceQuote quote) =>
        Text.Sentences.FirstOrDefault(sentence =>
            sentence.Lines.Overlaps(quote.Lines) && sentence.Quote(WriteUp.FileName).Text == quote.Text
        );

    /// <summary>Whether a sentence speaks of what a group of cues is about.</summary>
    public bool Speaks(Sentence sentence, string group) =>
        Group(group) is { } cues && sentence.OwnScore(cues) >= cues.Enough;

    /// <summary>Whether anything from a line on speaks of it.</summary>
    public bool SaysFrom(string group, int line) => Saying(group).Any(sentence => sentence.Lines.End >= line);

    /// <summary>Whether a name, of a model or a skill, is one of a group.</summary>
    public bool IsNamed(string group, string name) =>
        Group(group) is { } cues
        && names.Value.Find(PlainText.Of(name, atoms.Value, isCode: false).Words).Any(hit => hit.Cue.Group == cues);

    public SourceQuote Quote(Sentence sentence) => Places.Short(sentence.Quote(WriteUp.FileName));

    /// <summary>A finding of a rule, with its page's severity and remedy.</summary>
    public static Finding Find(
        RulePage page,
        SourceQuote at,
        string message,
        string ask,
        params IEnumerable<(string What, SourceQuote At)> related
    )
    {
        var places = related.Select(place => new RelatedPlace(place.What, Places.Short(place.At))).ToList();
        return new Finding(
            page.Id,
            page.Severity,
            Places.Short(at),
            message,
            page.Remedy,
            Related: places.Count == 0 ? null : places,
            Ask: ask
        );
    }

    private CueGroup? Group(string name) => Text.Book.Group(name.Contains('/') ? name : "review/" + name);

    /// <summary>A licence, a guide for contributors or a page of a library is no story of a project.</summary>
    private static bool TellsOfAProject(ProjectProfile profile) =>
        profile.Facts.Any(fact => fact is Fact.Metric)
        || (
            profile.Task != ProjectTask.Other
            && profile.Facts.Any(fact => fact is Fact.ModelUse or Fact.Dataset)
            && profile.Present.Count >= 2
        );
}
