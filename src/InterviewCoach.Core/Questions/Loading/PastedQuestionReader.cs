using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>
/// Reads a mentor's questions as they are pasted: one a line, with what a strong answer holds below it, as points
/// ("- says why") or in full ("answer: …"); or a whole file as <see cref="MentorQuestionReader"/> reads it.
/// </summary>
public static class PastedQuestionReader
{
    public const int LongestText = 20_000;
    public const int MostQuestions = 12;
    private const int MostPoints = 8;
    private const int LongestQuestion = 1_000;
    private const int LongestReference = 8_000;

    /// <summary>The questions of the bank that are most like it tell the topic, of those that share this much of its words.</summary>
    private const double Alike = 0.12;
    private const int Voters = 5;

    private static readonly string[] Bullets = ["- ", "* ", "• "];

    /// <summary>Reads the text; an empty one holds no question, and is no fault.</summary>
    /// <param name="file">What was pasted, and what to call it in faults.</param>
    /// <param name="bank">Ids must be new to it; it tells topics, and what is expected where no point is given.</param>
    public static MentorQuestionReading Read(KnowledgeFile file, QuestionBank bank)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            return new MentorQuestionReading.Read([]);
        }

        if (file.Text.Length > LongestText)
        {
            return Fault(file, 1, $"{file.Text.Length:N0} characters are too many; {LongestText:N0} is the most.");
        }

        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        var keyed = Array.FindIndex(lines, line => line.StartsWith("questions:", StringComparison.Ordinal));
        return keyed >= 0 ? WholeFile(file, lines, bank) : Lines(file, lines, bank);
    }

    /// <summary>Anchors could make a short text unfold into a very long one.</summary>
    private static MentorQuestionReading WholeFile(KnowledgeFile file, string[] lines, QuestionBank bank)
    {
        var anchored = Array.FindIndex(
            lines,
            line => line.Contains(": &", StringComparison.Ordinal) || line.Contains("- &", StringComparison.Ordinal)
        );
        if (anchored >= 0)
        {
            return Fault(file, anchored + 1, "Anchors are not read here: write it out.");
        }

        var reading = MentorQuestionReader.Read(file, bank);
        return reading is MentorQuestionReading.Read { Questions.Count: > MostQuestions } read
            ? Fault(file, 1, $"{read.Questions.Count} questions are too many; {MostQuestions} is the most.")
            : reading;
    }

    private static MentorQuestionReading Lines(KnowledgeFile file, string[] lines, QuestionBank bank)
    {
        var errors = new List<KnowledgeError>();
        var pasted = new List<Pasted>();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var bullet = Bullets.FirstOrDefault(mark => line.StartsWith(mark, StringComparison.Ordinal));
            var reference = line.StartsWith("answer:", StringComparison.OrdinalIgnoreCase);
            if (bullet is null && !reference)
            {
                pasted.Add(new Pasted(at + 1, Numberless(line)));
            }
            else if (pasted.Count == 0)
            {
                errors.Add(
                    new KnowledgeError(file.Path, at + 1, "Begin with the question; its points stand below it.")
                );
                break;
            }
            else if (bullet is not null)
            {
                pasted[^1].Points.Add(line[bullet.Length..].Trim());
            }
            else
            {
                pasted[^1].Reference = line["answer:".Length..].Trim();
            }
        }

        errors.AddRange(pasted.Select(question => Flaw(file, question)).OfType<KnowledgeError>());
        if (pasted.Count > MostQuestions)
        {
            errors.Add(
                new KnowledgeError(
                    file.Path,
                    pasted[MostQuestions].Line,
                    $"{pasted.Count} questions are too many; {MostQuestions} is the most."
                )
            );
        }

        return errors.Count > 0
            ? new MentorQuestionReading.Faulty(errors.OrderBy(error => error.Line).ToList())
            : new MentorQuestionReading.Read(
                pasted.DistinctBy(question => question.Text).Select(question => question.Read(bank)).ToList()
            );
    }

    private static KnowledgeError? Flaw(KnowledgeFile file, Pasted question) =>
        question.Text.Length > LongestQuestion
            ? new KnowledgeError(
                file.Path,
                question.Line,
                $"The question has {question.Text.Length:N0} characters; {LongestQuestion:N0} is the most."
            )
        : question.Points.Count > MostPoints
            ? new KnowledgeError(
                file.Path,
                question.Line,
                $"{question.Points.Count} points are too many; {MostPoints} is the most."
            )
        : question.Reference?.Length > LongestReference
            ? new KnowledgeError(
                file.Path,
                question.Line,
                $"The answer has {question.Reference.Length:N0} characters; {LongestReference:N0} is the most."
            )
        : null;

    private static MentorQuestionReading.Faulty Fault(KnowledgeFile file, int line, string message) =>
        new([new KnowledgeError(file.Path, line, message)]);

    /// <summary>"3. Why?" and "3) Why?" ask "Why?".</summary>
    private static string Numberless(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return
            digits is > 0 and < 4 && line.Length > digits + 2 && line[digits] is '.' or ')' && line[digits + 1] == ' '
            ? line[(digits + 2)..].Trim()
            : line;
    }

    /// <summary>The topic of the questions that are most like it; framing where none is.</summary>
    private static Topic TopicOf(string text, QuestionBank bank)
    {
        var wording = Wording.Of(text);
        return bank.Questions.Where(question => question.Topic is not (Topic.Opening or Topic.Closing))
                .Select(question => (question.Topic, Likeness: question.Wording.Likeness(wording)))
                .Where(question => question.Likeness >= Alike)
                .OrderByDescending(question => question.Likeness)
                .Take(Voters)
                .GroupBy(question => question.Topic, question => question.Likeness)
                .OrderByDescending(topic => topic.Sum())
                .FirstOrDefault()
                ?.Key
            ?? Topic.Framing;
    }

    private sealed class Pasted(int line, string text)
    {
        public int Line { get; } = line;

        public string Text { get; } = text;

        public List<string> Points { get; } = [];

        public string? Reference { get; set; }

        /// <summary>The same question has the same id whenever it is pasted, so that it can be asked again if it went badly.</summary>
        public MentorQuestion Read(QuestionBank bank)
        {
            return new MentorQuestion(
                $"pasted.{ContentHash.Of(Text).Value[..16]}",
                TopicOf(Text, bank),
                Text,
                Points.Count > 0 ? Points.Select((point, n) => new RubricPoint($"p{n + 1}", point, [])).ToList()
                    : string.IsNullOrEmpty(Reference) ? bank.PlainRubric
                    : [],
                string.IsNullOrEmpty(Reference) ? null : Reference
            );
        }
    }
}
