using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Jobs;
using InterviewCoach.Core.Tests.Skills;

namespace InterviewCoach.Core.Tests.Claims.Jobs;

public sealed class JobFitTests
{
    private const string Job = """
        Data Scientist for our online shop: retail, orders, an e-commerce team

        About the role
        You build models with Spark.

        Requirements
        - 3+ years of Python
        - Experience with cloud platforms such as AWS, Google Cloud or Azure
        - PyTorch or TensorFlow
        - XGBoost and Docker; Terraform is a plus

        Nice to have:
        - Airflow

        What we offer
        - A shop discount and a course in Tableau
        """;

    [Fact]
    public void Headings_and_words_within_a_line_say_how_much_a_skill_is_asked_for()
    {
        var asked = Read(Job).Asked;

        Assert.Equal(JobNeed.Required, Of(asked, "Docker").Need);
        Assert.Equal(JobNeed.NiceToHave, Of(asked, "Terraform").Need);
        Assert.Equal(JobNeed.NiceToHave, Of(asked, "Airflow").Need);
        Assert.Equal(JobNeed.Mentioned, Of(asked, "Apache Spark").Need);
        Assert.DoesNotContain(asked, one => one.Skills.Contains("Tableau"));
    }

    [Fact]
    public void Of_alternatives_and_examples_one_is_enough()
    {
        var asked = Read(Job).Asked;

        Assert.Equal(["PyTorch", "TensorFlow"], Of(asked, "PyTorch").Skills);
        Assert.Equal(["AWS", "Google Cloud", "Azure"], Of(asked, "AWS").Skills);
        Assert.Equal(["XGBoost"], Of(asked, "XGBoost").Skills);
    }

    [Fact]
    public void Years_are_read_and_held_against_those_that_are_claimed()
    {
        var fit = Fit("- Python (2 years)", "# Parcels\n\nWe predict delays.\n");

        Assert.Equal(1, fit.Skills.Single(one => one.Asked.Skills.Contains("Python")).YearsShort);
    }

    [Fact]
    public void Each_skill_is_proved_claimed_or_absent_and_a_member_proves_its_family()
    {
        var fit = Fit("- Docker", "# Parcels\n\nXGBoost reaches a ROC-AUC of 0.91 on the test set.\n");

        Assert.Equal(FitStatus.Proved, Status(fit, "XGBoost"));
        Assert.Equal(FitStatus.Claimed, Status(fit, "Docker"));
        Assert.Equal(FitStatus.Absent, Status(fit, "PyTorch"));
    }

    [Fact]
    public void One_good_project_gets_a_concrete_step_for_what_is_missing()
    {
        var good = Fit("- Docker", "# Parcels\n\nXGBoost reaches a ROC-AUC of 0.91 on the test set.\n").OneGoodProject!;

        Assert.Equal("Parcels", good.Title);
        Assert.Contains("XGBoost", good.Keep);
        Assert.Contains(
            good.Steps,
            step => step.Skill == "PyTorch" && step.Step.Contains("same split", StringComparison.Ordinal)
        );
        Assert.All(good.Steps, step => Assert.DoesNotContain('{', step.Step + step.Reason));
        Assert.Contains("orders", good.Adjust);
    }

    [Fact]
    public void Without_headings_everything_is_required_and_without_projects_nothing_is_suggested()
    {
        var job = Read("We look for somebody who knows Python and SQL.");

        Assert.All(job.Asked, one => Assert.Equal(JobNeed.Required, one.Need));
        Assert.Null(new JobFitReader(ShippedCatalogue.Instance).Read(job, [], []).OneGoodProject);
    }

    private static JobDescription Read(string text) =>
        new JobReader(ShippedCatalogue.Instance).Read(CvReaderTests.Source(text, "job.txt"));

    private static AskedSkill Of(IReadOnlyList<AskedSkill> asked, string skill) =>
        asked.Single(one => one.Skills.Contains(skill));

    private static FitStatus Status(JobFit fit, string skill) =>
        fit.Skills.Single(one => one.Asked.Skills.Contains(skill)).Status;

    private static JobFit Fit(string skills, string story) =>
        new JobFitReader(ShippedCatalogue.Instance).Read(
            Read(Job),
            CvReaderTests.Reader.Read(CvReaderTests.Source($"## Skills\n{skills}\n")).Skills,
            [CandidateLedgerReaderTests.Project(story)]
        );
}
