namespace InterviewCoach.Core.Tests.Claims.Comparing;

/// <summary>A project and the entry of a CV about it, made of the same facts, and the CV with one fact changed for each kind.</summary>
internal sealed record InventedPair(string ReadMe, string Cv, IReadOnlyDictionary<string, string> Changed)
{
    private sealed record Story(
        string Title,
        string Thing,
        string Things,
        string Data,
        string OtherData,
        string Goal,
        string Benefit
    );

    private static readonly Story[] Stories =
    [
        new(
            "Late Parcel Alarm",
            "parcel",
            "parcels",
            "Olist",
            "Instacart",
            "warns a depot about late parcels before noon",
            "dispatchers reroute late parcels"
        ),
        new(
            "Bridge Crack Finder",
            "photo",
            "photos",
            "SDNET2018",
            "CrackForest",
            "finds cracks in photos of concrete bridges",
            "inspectors visit cracked bridges first"
        ),
        new(
            "Churn Radar for a Gym",
            "member",
            "members",
            "KKBox",
            "Telco",
            "ranks gym members who are about to leave",
            "reception phones leaving members"
        ),
        new(
            "Crop Disease Lens",
            "leaf",
            "leaves",
            "PlantVillage",
            "PlantDoc",
            "names the disease of a tomato leaf",
            "growers spray infected rows only"
        ),
        new(
            "Invoice Fraud Scout",
            "invoice",
            "invoices",
            "PaySim",
            "IEEE-CIS",
            "flags forged invoices for the auditors",
            "auditors open forged invoices first"
        ),
        new(
            "Bike Dock Forecast",
            "station",
            "stations",
            "Citi Bike",
            "Divvy",
            "predicts empty docks of bike stations",
            "vans refill empty docks earlier"
        ),
    ];

    private static readonly string[] Models = ["XGBoost", "Random Forest", "LightGBM", "CatBoost"];
    private static readonly string[] Serving = ["FastAPI", "Flask", "Streamlit"];
    private static readonly string[] Stores = ["PostgreSQL", "MongoDB", "Snowflake"];
    private static readonly string[] Scores = ["ROC-AUC", "accuracy", "F1", "recall"];

    /// <summary>The pair of a seed.</summary>
    public static InventedPair Of(int seed)
    {
        var chance = new Random(seed);
        var story = Stories[seed % Stories.Length];
        var (model, otherModel) = Two(Models, chance);
        var (serving, _) = Two(Serving, chance);
        var (store, _) = Two(Stores, chance);
        var (score, otherScore) = Two(Scores, chance);
        var value = 0.701 + chance.Next(0, 250) / 1000.0;
        var rows = chance.Next(11, 95) * 1000 + chance.Next(1, 9) * 100;
        var first = chance.Next(2012, 2018);
        var minutes = chance.Next(11, 58);
        var people = chance.Next(3, 7);
        var (validation, otherValidation) = chance.Next(3) switch
        {
            0 => ("Rows were split chronologically, the last three months for testing.", "random split"),
            1 => ("We used 5-fold cross-validation on the training rows.", "leave-one-out validation"),
            _ => ("The data were split at random into 80/20 parts.", "chronological split"),
        };
        var cvValidation = validation switch
        {
            var v when v.Contains("chron", StringComparison.Ordinal) => "a chronological split",
            var v when v.Contains("fold", StringComparison.Ordinal) => "5-fold cross-validation",
            _ => "a random split (80/20)",
        };
        var alone = chance.Next(2) == 0;
        var owner = alone
            ? "This was a personal project; I did all of it by myself."
            : $"A group project of a team of {people} students; I wrote the training code.";
        var cvOwner = alone
            ? "Designed and wrote it on my own"
            : $"Wrote the training code in a team of {people} students";
        var otherOwner = alone ? "Led a team of four engineers who wrote it" : "Designed and wrote it single-handedly";
        var live = chance.Next(2) == 0;
        var use = live
            ? $"It has been in production since {first + 5}, served with {serving}."
            : $"It is not deployed: a {serving} prototype runs locally.";
        var cvUse = live ? $"Put it into production with {serving}" : $"Showed it as a {serving} prototype";
        var otherUse = live
            ? $"Showed it in a notebook with {serving}; it was never deployed"
            : $"Put it into production with {serving}, in daily use";
        var readMe = $"""
            # {story.Title}

            A tool that {story.Goal}, so that {story.Benefit}.

            ## Data
            The {story.Data} dataset: {rows:N0} {story.Things} from {first} to {first + 3}, kept in {store}.

            ## Method
            {validation} The final model is {model}; a full training run takes {minutes} minutes.

            ## Results
            On the test set the {model} model gets a {score} of {value:0.000}.

            ## Use
            {use}

            ## Team
            {owner}
            """;
        var shownValue = chance.Next(3) switch
        {
            0 => $"{value * 100:0.0}%",
            1 => $"{value:0.00}",
            _ => $"{value:0.000}",
        };
        var size = chance.Next(2) == 0 ? $"{rows:N0}" : $"{rows / 1000.0:0.#}k";

        string Cv(
            string? digit = null,
            string? tool = null,
            string? date = null,
            string? metric = null,
            string? data = null,
            string? split = null,
            string? ownership = null,
            string? deployment = null
        ) =>
            $"""
                # Robin Example

                ## Projects

                ### {story.Title}
                - Trained {tool ?? model} on {size} {story.Things} of the {data ?? story.Data} dataset ({date
                    ?? $"{first}–{first + 3}"}) stored in {store}, reaching a {metric ?? score} of {digit
                    ?? shownValue} on the test set
                - Evaluated with {split ?? cvValidation}; one training run takes {minutes} minutes
                - {ownership ?? cvOwner}
                - {deployment ?? cvUse}
                """;

        var wrong = value + (value < 0.85 ? 0.06 : -0.07);
        return new InventedPair(
            readMe,
            Cv(),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["digit"] = Cv(digit: $"{wrong:0.000}"),
                ["tool"] = Cv(tool: otherModel),
                ["date"] = Cv(date: $"{first - 1}–{first + 3}"),
                ["metric"] = Cv(metric: otherScore),
                ["dataset"] = Cv(data: story.OtherData),
                ["validation"] = Cv(split: "a " + otherValidation),
                ["ownership"] = Cv(ownership: otherOwner),
                ["deployment"] = Cv(deployment: otherUse),
            }
        );
    }

    private static (string One, string Other) Two(string[] words, Random chance)
    {
        var first = chance.Next(words.Length);
        return (words[first], words[(first + 1 + chance.Next(words.Length - 1)) % words.Length]);
    }
}
