using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>A part of a CV, told by its heading.</summary>
public enum CvSection
{
    /// <summary>Above the first heading: name and addresses.</summary>
    Head,
    Summary,
    Skills,
    Experience,
    Projects,

    /// <summary>Degrees, courses and certificates.</summary>
    Education,

    /// <summary>What claims no skill: interests, awards, publications, spoken languages.</summary>
    Aside,

    /// <summary>A heading that is not known.</summary>
    Other,
}

/// <summary>One place where a candidate claims a skill.</summary>
/// <param name="Name">The catalogue's name, or the CV's own word where the catalogue does not know the skill.</param>
/// <param name="Kind">What it is; null where the catalogue does not know it.</param>
/// <param name="Qualifier">What is promised of it.</param>
/// <param name="Section">The part of the CV.</param>
/// <param name="At">The line that claims it.</param>
public sealed record AssertedSkill(
    string Name,
    SkillKind? Kind,
    Qualifier Qualifier,
    CvSection Section,
    SourceQuote At
);

/// <summary>A sentence or bullet that tells what was achieved.</summary>
/// <param name="Entry">The post or project it stands under, as written; empty where there is none.</param>
/// <param name="Section">The part of the CV.</param>
/// <param name="Skills">The skills it names, by the catalogue.</param>
/// <param name="At">Its words and lines.</param>
public sealed record CvStatement(string Entry, CvSection Section, IReadOnlyList<string> Skills, SourceQuote At);

/// <summary>A CV as read.</summary>
/// <param name="Source">Its text, with numbered lines.</param>
/// <param name="Skills">Every place that claims a skill, in order.</param>
/// <param name="Statements">What it says was achieved, in order.</param>
public sealed record Cv(WriteUp Source, IReadOnlyList<AssertedSkill> Skills, IReadOnlyList<CvStatement> Statements);
