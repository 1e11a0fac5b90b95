using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A rule over the story of a project: it has nothing to say of a text that tells none.</summary>
internal abstract class StoryRule : IRule
{
    public abstract RulePage Page { get; }

    public bool Applies(ReviewSubject subject) => subject.Story is { } story && Applies(story);

    public IEnumerable<Finding> Check(ReviewSubject subject) => subject.Story is { } story ? Check(story) : [];

    /// <summary>Whether the story holds what the rule is about.</summary>
    protected virtual bool Applies(Story story) => true;

    protected abstract IEnumerable<Finding> Check(Story story);
}
