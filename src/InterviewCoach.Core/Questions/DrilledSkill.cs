namespace InterviewCoach.Core.Questions;

/// <summary>The skill that a question of a drill challenges, and what is asked below it while the answers hold.</summary>
/// <param name="Skill">The catalogue's name.</param>
/// <param name="Deeper">The second and third level, in order; may be empty.</param>
public sealed record DrilledSkill(string Skill, IReadOnlyList<DeeperQuestion> Deeper);

/// <summary>What someone who has used the skill would know.</summary>
/// <param name="Id">The book's permanent id.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">As the interviewer says it.</param>
/// <param name="Rubric">What a strong answer holds.</param>
public sealed record DeeperQuestion(string Id, Topic Topic, string Text, IReadOnlyList<RubricPoint> Rubric);
