using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Skills;

namespace InterviewCoach.Core.Tests.Drills;

public sealed class DrillBookTests
{
    private const string Ask = """
        topic: data
        skills:
          - skill: Verilog
            asks:
              - id: verilog.copy
                text: "When does Verilog copy?"
                rubric:
                  - { id: view, text: "Knows views from copies", cues: [view, copy] }
        """;

    /// <summary>The book that is shipped.</summary>
    internal static DrillBook Shipped { get; } =
        Assert
            .IsType<DrillBookReading.Read>(
                DrillBook.Load(Interviews.Zoo.Shipped.Files("drills"), ShippedCatalogue.Instance)
            )
            .Book;

    [Fact]
    public void Every_kind_of_skill_that_can_be_claimed_is_challenged_at_every_level()
    {
        foreach (var kind in Enum.GetValues<SkillKind>().Where(kind => kind != SkillKind.Field))
        {
            var challenge = Shipped.Challenges[kind];
            Assert.Equal(4, challenge.Texts.Count);
            Assert.InRange(challenge.Rubric.Count, 3, 5);
            Assert.Equal(2, challenge.Deeper.Count);
            Assert.DoesNotContain(DrillBook.QuoteSlot, challenge.Texts[EvidenceLevel.Unsupported]);
        }
    }

    [Fact]
    public void What_is_asked_of_a_skill_goes_two_levels_deep_or_more_each_with_a_rubric_to_judge_it_by()
    {
        Assert.True(Shipped.Deeper.Count >= 150);
        foreach (var (skill, asks) in Shipped.Deeper)
        {
            Assert.True(asks.Count >= 2, skill);
            Assert.All(asks, ask => Assert.True(ask.Rubric.Count is >= 3 and <= 5, ask.Id));
        }
    }

    [Theory]
    [InlineData("skill: Verilog", "skill: no such thing", "no skill named")]
    [InlineData("id: verilog.copy", "id: Copy", "must look like")]
    [InlineData("does Verilog copy", "does {quote} copy", "no slots but")]
    [InlineData("cues: [view, copy]", "cues: []", "'cues' is empty")]
    [InlineData("topic: data\n", "", "'topic' is missing")]
    public void What_is_wrong_is_told_with_its_file_and_line(string good, string bad, string message)
    {
        var errors = Assert
            .IsType<DrillBookReading.Faulty>(
                DrillBook.Load(
                    [
                        .. Interviews.Zoo.Shipped.Files("drills"),
                        new KnowledgeFile("drills/z.yaml", Ask.Replace(good, bad, StringComparison.Ordinal)),
                    ],
                    ShippedCatalogue.Instance
                )
            )
            .Errors;

        var error = errors[0];
        Assert.Equal("drills/z.yaml", error.Path);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_without_a_challenge_is_missed() =>
        Assert.Contains(
            Assert
                .IsType<DrillBookReading.Faulty>(
                    DrillBook.Load([new KnowledgeFile("drills/a.yaml", "challenges: []")], ShippedCatalogue.Instance)
                )
                .Errors,
            error => error.Message.Contains("'library'", StringComparison.Ordinal)
        );
}
