using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Planning;

namespace InterviewCoach.Core.Questions.Checking;

/// <summary>Finds questions that say nearly the same and are not in one group.</summary>
internal static class Likeness
{
    private const double TooAlike = 0.6;

    public static IEnumerable<KnowledgeError> Check(IReadOnlyList<Question> questions)
    {
        var worded = questions.Select(question => (Question: question, Wording: question.Wording)).ToList();
        for (var i = 0; i < worded.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (question, earlier) = (worded[i].Question, worded[j].Question);
                if (
                    (question.Group is null || question.Group != earlier.Group)
                    && worded[i].Wording.Likeness(worded[j].Wording) >= TooAlike
                )
                {
                    yield return new KnowledgeError(
                        question.Path,
                        question.Line,
                        $"{question.Id}: Says nearly the same as {earlier.Id}: put both in one group, or drop one."
                    );
                }
            }
        }
    }
}
