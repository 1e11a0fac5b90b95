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
    public void What_an_item_of_a_list_says_of_itself_ends_what_was_said_before_the_list()
    {
        var cv = Read("## Skills\nFamiliar with PyTorch, basic R, Git\n");

        Assert.Equal(
            (ClaimStrength.Familiar, ClaimStrength.Basic, ClaimStrength.Unsaid),
            (cv["PyTorch"].Strength, cv["R"].Strength, cv["Git"].Strength)
        );
    }

    [Fact]
    public void What_is_denied_in_German_is_not_claimed() =>
        Assert.False(Read("## Projects\n- Mit Docker, aber kein Kubernetes\n").ContainsKey("Kubernetes"));

    [Theory]
    [InlineData(1_990)]
    [InlineData(2_000)]
    [InlineData(30_000)]
    public void A_skill_far_out_on_a_line_without_end_is_read_without_what_is_promised_of_it(int filler)
    {
        var padding = string.Concat(Enumerable.Repeat("Team lead, reports and plans. ", (filler / 30) + 1))[..filler];

        var cv = Read($"## Skills\n- {padding} Expert in Python\n");

        Assert.True(cv.ContainsKey("Python"));
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
    public void A_bullet_over_nested_bullets_opens_no_part_of_the_cv()
    {
        var cv = Read(
            "Skills\n======\n* Programming languages\n  * Python\n    * PyTorch\n  * C++\n\nTalks\n======\n* Rust\n"
        );

        Assert.Equal(["Python", "PyTorch", "C++"], cv.Keys);
    }

    [Fact]
    public void A_table_claims_what_its_rows_list_and_neither_its_head_nor_the_names_of_its_rows()
    {
        var cv = Read(
            "## Skills\n\n| Area | Tools |\n|---|:--|\n| Storage layer | PostgreSQL, Frobnibase |\n| Serving layer | Docker |\n"
        );

        Assert.Equal(["PostgreSQL", "Frobnibase", "Docker"], cv.Keys);
    }

    [Fact]
    public void A_cell_of_a_table_tells_how_well_the_skill_of_its_row_is_had()
    {
        var cv = Read(
            "## Skills\n\n| Skill | Level | Time |\n| --- | --- | --- |\n| Python | Advanced | 5 years |\n| R | Basic | 1 year |\n"
        );

        Assert.Equal(new Qualifier(ClaimStrength.Advanced, 5), cv["Python"]);
        Assert.Equal(new Qualifier(ClaimStrength.Basic, 1), cv["R"]);
    }

    [Theory]
    [InlineData("- AWS (S3, Lambda), Docker", "AWS Lambda")]
    [InlineData("Cloud: AWS (EC2, Lambda (Python), Glue)", "AWS Lambda")]
    [InlineData("**AWS:** S3, Lambda, Step Functions", "AWS Step Functions")]
    [InlineData("Azure (Functions, Data Factory)", "Azure Data Factory")]
    public void A_part_in_brackets_is_a_part_of_what_stands_before_them(string line, string part) =>
        Assert.Contains(part, Read($"## Skills\n{line}\n").Keys);

    [Fact]
    public void A_short_name_in_brackets_behind_something_else_is_no_part_of_a_cloud() =>
        Assert.DoesNotContain("AWS Lambda", Read("## Skills\nPython (Lambda, generators), AWS\n").Keys);

    [Fact]
    public void A_sentence_between_commas_is_no_list_of_names() =>
        Assert.Equal(
            ["SQL"],
            Read(
                "## Skills\n- Wrote parsers, Vendor clients, and SQL queries that pulled orders out of nine old systems\n"
            ).Keys
        );

    [Fact]
    public void Where_the_links_of_a_text_lead_claims_nothing() =>
        Assert.Equal(["Python"], Read("## Skills\n[Python]\n\n[docker-badge]: https://example.org/Docker-blue\n").Keys);

    [Fact]
    public void A_cv_in_latex_is_read_by_its_words_on_their_lines()
    {
        var source = TexText.Plain(
            Source(
                """
                \documentclass{article}
                \usepackage{python}
                \begin{document}
                \section*{Technical Skills}
                \textbf{Languages:} Python, C\# \\ % Java
                \textbf{ML \& Cloud:} \href{https://pytorch.example/}{PyTorch}, AWS (S3, Lambda)
                \section{Projects}
                \resumeSubheading{Crop Finder}{Jan 2023 -- May 2023}
                \begin{itemize}[noitemsep]
                  \item Reached 91\% recall with \textbf{YOLOv8} on 4,000 images of fields.
                \end{itemize}
                \end{document}
                """,
                "cv.tex.md"
            )
        );
        var cv = Reader.Read(source);

        Assert.Equal(
            ["Python", "C#", "PyTorch", "AWS", "Amazon S3", "AWS Lambda", "YOLOv8"],
            cv.Skills.Select(skill => skill.Name)
        );
        var told = Assert.Single(cv.Statements);
        Assert.Equal(new LineSpan(10, 10), told.At.Lines);
        Assert.Equal("Reached 91% recall with YOLOv8 on 4,000 images of fields.", told.At.Text);
        Assert.Contains("Crop Finder", told.Entry, StringComparison.Ordinal);
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
