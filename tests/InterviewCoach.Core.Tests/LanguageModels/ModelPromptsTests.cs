using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;

namespace InterviewCoach.Core.Tests.LanguageModels;

public sealed class ModelPromptsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "prompts", "models");

    [Fact]
    public void The_prompts_that_came_with_the_tool_are_in_order_and_say_why_they_are_phrased_so()
    {
        var prompts = Assert.IsType<ModelPromptsReading.Read>(ModelPrompts.Load(Shipped())).Prompts;

        Assert.Equal(Enum.GetValues<ModelTask>(), prompts.All.Select(prompt => prompt.Task));
        Assert.All(
            prompts.All,
            prompt => Assert.StartsWith("# Why it is phrased so", prompt.Yaml, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_version_is_the_files_own_and_changes_with_every_word_of_it()
    {
        var before = Of(Shipped())[ModelTask.RewordQuestion];
        var after = Of(With("RewordQuestion", "in other words", "in new words"))[ModelTask.RewordQuestion];

        Assert.Matches("^RewordQuestion@[0-9a-f]{12}$", before.Label);
        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(before.Version, Of(With("RewordQuestion", "\n", "\r\n"))[ModelTask.RewordQuestion].Version);
    }

    [Theory]
    [InlineData("template_format: handlebars", "template_format: liquid", "'template_format' must be handlebars.")]
    [InlineData("\nallow_dangerously_set_content: false", "\nallow_dangerously_set_content: true", "always encoded")]
    [InlineData(
        "    allow_dangerously_set_content: false",
        "    allow_dangerously_set_content: true",
        "always encoded"
    )]
    [InlineData("{{style}}", "{{{style}}}", "only a variable in two braces")]
    [InlineData("{{style}}", "{{#if style}}", "only a variable in two braces")]
    [InlineData("{{style}}", "{{mood}}", "not among 'input_variables'")]
    [InlineData("{{style}}", "none", "'style' is not used")]
    [InlineData("- name: style", "- name: message", "name of a helper")]
    [InlineData("You put the words", "You put {{answer}}", "No variable may stand in the system message")]
    [InlineData("You put the words", "You & I put the words", "holds no '&'")]
    [InlineData("You put the words", "You <b>put</b> the words", "no other markup")]
    [InlineData("role=\"user\"", "role=\"assistant\"", "<message role=\"user\">")]
    [InlineData("max_tokens: 300", "max_tokens: 300000", "from 16 to 4000")]
    [InlineData("name: RewordQuestion", "name: Reword", "'name' must be RewordQuestion.")]
    [InlineData("execution_settings:", "settings:", "'execution_settings' is missing.")]
    [InlineData("name: RewordQuestion", "name: RewordQuestion\nversion: 3", "Unknown key")]
    public void What_is_wrong_with_a_prompt_is_said_with_its_file(string right, string wrong, string message)
    {
        var faulty = Assert.IsType<ModelPromptsReading.Faulty>(ModelPrompts.Load(With("RewordQuestion", right, wrong)));

        Assert.Contains(
            faulty.Errors,
            error =>
                error.Path == "models/reword-question.yaml" && error.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_file_is_said_by_name()
    {
        var faulty = Assert.IsType<ModelPromptsReading.Faulty>(
            ModelPrompts.Load(Shipped().Where(file => file.Path != "models/second-opinion.yaml").ToList())
        );

        Assert.Equal("models/second-opinion.yaml", Assert.Single(faulty.Errors).Path);
    }

    private static ModelPrompts Of(IReadOnlyList<KnowledgeFile> files) =>
        Assert.IsType<ModelPromptsReading.Read>(ModelPrompts.Load(files)).Prompts;

    private static List<KnowledgeFile> With(string name, string right, string wrong) =>
        Shipped()
            .ConvertAll(file =>
                file.Text.Contains($"name: {name}\n", StringComparison.Ordinal)
                    ? file with
                    {
                        Text = file.Text.Replace(right, wrong, StringComparison.Ordinal),
                    }
                    : file
            );

    private static List<KnowledgeFile> Shipped() =>
        Directory
            .EnumerateFiles(Folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile($"models/{Path.GetFileName(path)}", File.ReadAllText(path)))
            .ToList();
}
