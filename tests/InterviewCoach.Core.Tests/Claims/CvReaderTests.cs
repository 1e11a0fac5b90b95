using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class CvReaderTests
{
    [Fact]
    public void A_qualifier_in_brackets_is_of_the_skill_before_it_alone()
    {
        var cv = Read("## Skills\nLanguages: Python (primary), SQL (5+ years), R (basic), C++\n");

        Assert.Equal(new Qualifier(ClaimStrength.Primary), cv["Python"]);
        Assert.Equal(new Qualifier(ClaimStrength.Unsaid, 5), cv["SQL"]);
        Assert.Equal(new Qualifier(ClaimStrength.Basic), cv["R"]);
        Assert.Equal(Qualifier.None, cv["C++"]);
    }

    [Theory]
    [InlineData("Familiar with: Scala, Go, Apache Kafka", ClaimStrength.Familiar, "Scala", "Go", "Apache Kafka")]
    [InlineData("Proficient in PyTorch and TensorFlow", ClaimStrength.Advanced, "PyTorch", "TensorFlow")]
    [InlineData("Expert: Python | SQL", ClaimStrength.Expert, "Python")]
    [InlineData("Docker - basic, Git - basic", ClaimStrength.Basic, "Docker", "Git")]
    [InlineData("Currently learning Rust", ClaimStrength.Learning, "Rust")]
    public void A_qualifier_before_a_list_is_of_all_of_it(string line, ClaimStrength strength, params string[] skills)
    {
        var cv = Read($"SKILLS\n{line}\n");

        Assert.All(skills, skill => Assert.Equal(strength, cv[skill].Strength));
    }

    [Fact]
    public void A_heading_within_the_skills_promises_for_all_under_it()
    {
        var cv = Read("## Technical Skills\n### Advanced\n- Python, SQL\n### Beginner\n- Terraform\n");

        Assert.Equal(ClaimStrength.Advanced, cv["SQL"].Strength);
        Assert.Equal(ClaimStrength.Basic, cv["Terraform"].Strength);
    }

    [Fact]
    public void Years_lead_what_they_are_years_of()
    {
        var cv = Read("## Summary\nData scientist with 4 years of experience in Python and SQL.\n");

        Assert.Equal(4, cv["Python"].Years);
        Assert.Equal(4, cv["SQL"].Years);
    }

    [Fact]
    public void A_post_tells_how_senior_a_claim_is()
    {
        var cv = Read("## Experience\n### Senior Data Scientist, Acme | 2020 - 2023\n- Built a model with LightGBM.\n");

        Assert.Equal(Seniority.Senior, cv["LightGBM"].Seniority);
    }

    [Fact]
    public void Employers_addresses_interests_and_soft_skills_claim_nothing()
    {
        var cv = Read(
            """
            Ada Byte
            ada@example.org | github.com/ada

            SKILLS
            Python, Teamwork
            Languages spoken: English, German

            EXPERIENCE
            Analyst, Snowflake, Berlin, 2019 - 2021
            - Wrote reports with no experience in Java.

            INTERESTS
            Go, hiking
            """
        );

        Assert.Equal(["Python"], cv.Keys);
    }

    [Fact]
    public void A_skill_that_the_catalogue_does_not_know_is_claimed_by_its_own_name()
    {
        var cv = Reader.Read(Source("## Skills\nTools: Frobnicator, Git\n"));

        Assert.Contains(cv.Skills, skill => skill is { Name: "Frobnicator", Kind: null });
    }

    [Fact]
    public void Headings_and_bullets_of_a_text_without_marks_are_told_by_their_words()
    {
        var cv = Reader.Read(
            Source(
                "PROFILE\nEngineer.\n\nWORK EXPERIENCE\nML Engineer, Acme\nJan 2021 - Mar 2023\n"
                    + "• Trained a YOLO detector on 12,000 images, which reached a recall of 0.87,\n  and exported it with ONNX\n",
                "cv.txt"
            )
        );

        var told = cv.Statements[^1];
        Assert.Equal(CvSection.Experience, told.Section);
        Assert.Equal(new LineSpan(7, 8), told.At.Lines);
        Assert.Contains("ML Engineer", told.Entry);
        Assert.Equal(["YOLO", "ONNX"], told.Skills);
    }

    [Fact]
    public void A_list_typed_by_hand_claims_every_item()
    {
        var typed = Reader.ReadList(Source("Python (expert)\nKubernetes, dbt\n"));

        Assert.Equal(["Python", "Kubernetes", "dbt"], typed.Select(skill => skill.Name));
    }

    internal static CvReader Reader { get; } = new(ShippedCatalogue.Instance);

    internal static WriteUp Source(string text, string name = "cv.md") =>
        Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(text, name)).WriteUp;

    private static Dictionary<string, Qualifier> Read(string text) =>
        Reader
            .Read(Source(text))
            .Skills.GroupBy(skill => skill.Name)
            .ToDictionary(group => group.Key, group => group.First().Qualifier);
}
