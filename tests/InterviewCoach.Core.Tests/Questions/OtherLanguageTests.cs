using System.Text;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class OtherLanguageTests
{
    private const string Portuguese = """
        # Previsão de rachaduras em azulejos

        Este projeto prevê quais azulejos vão rachar no forno, para que a fábrica não queime peças que serão perdidas.
        Os dados foram coletados em duas fábricas com sensores de umidade e de temperatura durante dois anos.

        ## Modelo

        O modelo final é um LightGBM, com validação por tempo e sem uso de dados do futuro.

        | Modelo | ROC-AUC |
        | --- | --- |
        | LightGBM | 0.91 |
        | Random Forest | 0.90 |

        ## Limitações

        Os dados não cobrem o inverno, e o modelo não foi testado em outras fábricas.
        """;

    private const string English = """
        # Tiles that crack

        This project predicts which tiles crack in the kiln, so that the plant does not fire what will be lost.
        The data were collected in São Paulo and in Curitiba with sensors for humidity and temperature.

        The final model is LightGBM, which reached a ROC-AUC of 0.91 on the test set.
        """;

    [Fact]
    public void A_write_up_in_another_language_is_said_to_be_read_in_part_once()
    {
        var texts = Plan(Portuguese).Questions.Select(question => question.Text).ToList();

        Assert.Single(
            texts,
            text => text.Contains("read the language of your write-up only in part", StringComparison.Ordinal)
        );
        Assert.Contains("only in part", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_be_missing_from_a_write_up_that_is_read_in_part()
    {
        string[] absent = ["could not find", "Nothing", "found no", "not one score", "does not say", "not the reason"];

        for (var seed = 0; seed < 10; seed++)
        {
            Assert.All(
                Plan(Portuguese, seed, 40).Questions,
                question =>
                    Assert.DoesNotContain(absent, phrase => question.Text.Contains(phrase, StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void Sentences_of_another_language_are_not_read_back() =>
        Assert.All(
            Plan(Portuguese, minutes: 40).Questions,
            question =>
                Assert.DoesNotContain(
                    ["azulejos vão", "Os dados", "modelo final"],
                    words => question.Text.Contains(words, StringComparison.Ordinal)
                )
        );

    [Fact]
    public void What_has_no_language_is_still_asked_about() =>
        Assert.Contains(
            Plan(Portuguese).Questions,
            question => question.Text.Contains("0.91", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_core_topic_is_asked_with_grounds() =>
        Assert.Equal(
            QuestionPlanner.CoreTopics,
            Plan(Portuguese)
                .Questions.Skip(1)
                .Take(6)
                .Where(question => question.Grounds.Count > 0)
                .Select(q => q.Topic)
        );

    [Fact]
    public void English_with_foreign_names_in_it_is_read() =>
        Assert.DoesNotContain(
            Plan(English).Questions,
            question => question.Text.Contains("only in part", StringComparison.Ordinal)
        );

    private static InterviewPlan Plan(string text, long seed = 1, int minutes = 20)
    {
        var writeUp = Assert
            .IsType<WriteUpReading.Read>(WriteUpReader.Read(Encoding.UTF8.GetBytes(text), "README.md"))
            .WriteUp;
        return QuestionPlanner.Plan(
            Some.ShippedBank,
            ProjectProfiler.Profile(writeUp, []),
            ClaimLedger.Empty,
            [],
            new PlanOptions(seed, minutes)
        );
    }
}
