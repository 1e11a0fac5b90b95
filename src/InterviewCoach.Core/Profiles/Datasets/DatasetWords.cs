using System.Collections.Frozen;

namespace InterviewCoach.Core.Profiles.Datasets;

/// <summary>The closed sets of words by which datasets are told.</summary>
internal static class DatasetWords
{
    /// <summary>What names data, in the singular and plural.</summary>
    public static readonly FrozenSet<string> Nouns = Set("dataset datasets corpus database");

    /// <summary>What a dataset is counted in.</summary>
    public static readonly FrozenSet<string> Units = Set(
        "rows records samples images observations entries instances examples examinations transactions customers users "
            + "clients patients products items movies films songs tracks books ratings reviews articles documents pages tweets "
            + "comments messages emails posts listings postings houses homes properties stores loans applications orders "
            + "trips rides flights sessions events clips recordings files utterances sentences questions queries pairs "
            + "x-rays xrays scans slides photos pictures frames videos players games matches passengers employees students "
            + "applicants borrowers households stations sensors points datapoints cells sequences molecules compounds "
            + "interactions purchases invoices visits cars vehicles descriptions jobs recipes headlines stories abstracts"
    );

    /// <summary>What goes before a unit and is a part of it: "data points", "chest X-rays", "training images".</summary>
    public static readonly FrozenSet<string> Parts = Set("train training validation val test testing holdout");

    /// <summary>Capitalised words that make no name by themselves.</summary>
    public static readonly FrozenSet<string> Generic = Set(
        "the this that these those a an our we i my in on of for from with using use used and or both each all any some "
            + "dataset datasets data set sets corpus database csv file files source sources name train training test testing "
            + "validation val raw processed cleaned clean final original new full entire whole complete large small big main "
            + "primary custom own public open synthetic sample input output labeled labelled unlabeled balanced imbalanced "
            + "unbalanced real historical external internal ground truth golden evaluation reference best results load loading "
            + "download downloaded create created split about overview description details information link links note "
            + "exploratory model models python pandas json sql vector knowledge streamlit postgres postgresql mysql mongodb "
            + "sqlite relational upload clustered graph neo4j redis chroma qdrant here machine learning deep to is it its no "
            + "different multiple various several two three other same such first second third"
    );

    /// <summary>Places that datasets come from; alone they name no dataset.</summary>
    public static readonly FrozenSet<string> Places = Set(
        "kaggle kaggle's uci github huggingface hugging face roboflow google aws zenodo"
    );

    /// <summary>Words at which a plain description of data begins: "a toxic comment dataset".</summary>
    public static readonly FrozenSet<string> Openers = Set(
        "the a an this that our my of on from with using use used uses is are was were and or for in to by into contains "
            + "load loaded loading split cleaned clean each every any some its their your upload download collected "
            + "synthetic open-source public publicly available provided existing given same such as like including than when "
            + "where while how between across per via after before during"
    );

    /// <summary>Words that describe no content: "the full training dataset".</summary>
    public static readonly FrozenSet<string> Plain = Set(
        "train training test testing validation raw processed cleaned clean final original new full entire whole complete "
            + "large small big main sample input output labeled labelled unlabeled balanced imbalanced unbalanced highly real "
            + "historical unseen own csv public competition synthetic resulting merged combined different multiple original resampled "
            + "augmented annotated transformed filtered ground truth external internal local extracted benchmark vector sql "
            + "relational knowledge the and of kaggle world-class high-quality quality real-world more less enough additional "
            + "missing categorical numerical numeric time text image tabular structured unstructured future past current user"
    );

    /// <summary>Words between the parts of a name: "House of Cards", "Q&amp;A".</summary>
    public static readonly FrozenSet<string> Joints = Set("of and for in the to");

    public static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
