using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Skills;

public sealed class SkillCatalogueTests
{
    [Fact]
    public void The_shipped_catalogue_is_in_order_and_knows_more_than_500_skills() =>
        Assert.InRange(ShippedCatalogue.Instance.Skills.Count, 501, 5000);

    [Theory]
    [InlineData("scikit-learn", "scikit-learn")]
    [InlineData("Skylearn", "scikit-learn")]
    [InlineData("torch", "PyTorch")]
    [InlineData("LGB", "LightGBM")]
    [InlineData("exploratory data analysis", "EDA")]
    [InlineData("one hot encoding", "one-hot encoding")]
    [InlineData("Random forests", "Random Forest")]
    [InlineData("c++", "C++")]
    [InlineData("c#", "C#")]
    [InlineData("r", "R")]
    [InlineData("k8s", "Kubernetes")]
    [InlineData("standardisation", "normalization")]
    public void A_skill_is_found_by_any_of_its_names(string name, string canonical) =>
        Assert.Equal(canonical, ShippedCatalogue.Instance.Find(name)?.Name);

    [Fact]
    public void A_name_of_one_letter_and_a_star_is_a_name_and_no_stem()
    {
        var catalogue = Loaded("kind: model\nskills:\n  A*: { exact: [A*], phrases: [d* ... search] }");
        Assert.Equal("A*", catalogue.Find("A*")?.Name);
        Assert.Null(catalogue.Find("a"));
    }

    [Theory]
    [InlineData("juggling")]
    [InlineData("")]
    [InlineData("***")]
    public void What_is_no_skill_is_not_found(string name) => Assert.Null(ShippedCatalogue.Instance.Find(name));

    [Fact]
    public void A_skill_carries_its_kind_its_signals_and_what_it_implies()
    {
        var catalogue = Loaded(
            """
            kind: library
            skills:
              Python: { kind: language }
              frobnicate: { aliases: [frob], implies: [Python], imports: [frob], commands: [frob run], files: [frob.toml], generic: true }
            """
        );
        var skill = catalogue.Find("FROB")!;
        Assert.Equal(SkillKind.Library, skill.Kind);
        Assert.Equal(["Python"], skill.Implies);
        Assert.Equal(["frob"], skill.Signals.Imports);
        Assert.Equal(["frob run"], skill.Signals.Commands);
        Assert.Equal(["frob.toml"], skill.Signals.Files);
        Assert.True(skill.IsGeneric);
        Assert.Equal(SkillKind.Language, catalogue.Find("python")?.Kind);
    }

    [Fact]
    public void An_unknown_key_is_an_error_with_its_line()
    {
        var error = Assert.Single(Errors("kind: tool\nskills:\n  Hammer: { alias: [mallet] }"));
        Assert.Equal(("skills/a.yaml", 3), (error.Path, error.Line));
        Assert.Contains("'alias' is no key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_is_an_error_with_its_line() =>
        Assert.Equal(1, Assert.Single(Errors("kind: gadget\nskills:\n  Hammer: {}")).Line);

    [Fact]
    public void A_name_that_two_skills_claim_is_an_error()
    {
        var error = Assert.Single(
            Errors("kind: tool\nskills:\n  Hammer: { aliases: [mallet] }\n  Gavel: { aliases: [Mallets] }")
        );
        Assert.Equal(4, error.Line);
        Assert.Contains("already names 'Hammer'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skill_that_is_defined_twice_is_an_error() =>
        Assert.Contains(Errors("kind: tool\nskills:\n  Hammer: {}\n  hammer: {}"), error => error.Line == 4);

    [Fact]
    public void Implying_what_the_catalogue_does_not_know_is_an_error() =>
        Assert.Contains(
            "implies 'Nail'",
            Assert.Single(Errors("kind: tool\nskills:\n  Hammer: { implies: [Nail] }")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("kind: tool\nskills:\n  Hammer: { aliases: [")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    [InlineData("kind: tool")]
    [InlineData("skills: { Hammer: {} }")]
    [InlineData("kind: tool\nskills: [Hammer]")]
    [InlineData("kind: tool\nskills:\n  Hammer: mallet")]
    [InlineData("kind: tool\nskills:\n  Hammer: { aliases: mallet }")]
    [InlineData("kind: tool\nskills:\n  Hammer: { generic: perhaps }")]
    [InlineData("kind: [tool]\nskills:\n  Hammer: {}")]
    [InlineData("kind: tool\nskills:\n  '***': {}")]
    public void A_broken_file_is_refused_with_a_line(string text) =>
        Assert.All(Errors(text), error => Assert.InRange(error.Line, 1, 4));

    private static SkillCatalogue Loaded(string text) =>
        Assert
            .IsType<SkillCatalogueReading.Read>(SkillCatalogue.Load([new KnowledgeFile("skills/a.yaml", text)]))
            .Catalogue;

    private static IReadOnlyList<KnowledgeError> Errors(string text)
    {
        var refused = Assert.IsType<SkillCatalogueReading.Refused>(
            SkillCatalogue.Load([new KnowledgeFile("skills/a.yaml", text)])
        );
        Assert.NotEmpty(refused.Errors);
        return refused.Errors;
    }
}
