using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds who did what: a named share, "I built", names of authors, or no more than "we".</summary>
internal static class OwnershipReader
{
    private const int MostOfAKind = 3;

    /// <summary>The statements, a few of each kind; "we" only where nothing else is said.</summary>
    public static IEnumerable<Fact.Ownership> Read(CuedText text)
    {
        var group = PresenceReader.GroupOf(text.Book, PresenceKey.OwnershipStatement);
        var contribution = text.Book.Group("owner/contribution");
        var firstPerson = text.Book.Group("owner/first_person");
        var we = text.Book.Group("owner/we");
        if (group is null || contribution is null || firstPerson is null || we is null)
        {
            return [];
        }

        var found = new List<Fact.Ownership>();
        Fact.Ownership? plural = null;
        foreach (var sentence in text.Sentences)
        {
            if (
                sentence.Kind
                is PassageKind.Code
                    or PassageKind.Output
                    or PassageKind.FrontMatter
                    or PassageKind.Heading
            )
            {
                continue;
            }

            var quote = sentence.Quote(text.WriteUp.FileName);
            if (PresenceReader.Score(sentence, PresenceKey.OwnershipStatement, group) >= group.Enough)
            {
                var kind =
                    sentence.OwnScore(contribution) > 0 ? OwnershipKind.Contribution
                    : sentence.OwnScore(firstPerson) > 0 ? OwnershipKind.FirstPerson
                    : sentence.Under.Weight(group) > 0 || sentence.OwnScore(we) <= 0 ? OwnershipKind.AuthorCredit
                    : OwnershipKind.We;
                if (kind != OwnershipKind.We)
                {
                    found.Add(new Fact.Ownership(kind, quote));
                }
            }

            if (
                plural is null
                && sentence.IsProse
                && sentence.OwnScore(we) > 0
                && !sentence.Is(Reservation.Boilerplate)
            )
            {
                plural = new Fact.Ownership(OwnershipKind.We, quote);
            }
        }

        return found.Count == 0
            ? plural is null
                ? []
                : [plural]
            : found.GroupBy(fact => fact.Kind).SelectMany(kind => kind.Take(MostOfAKind));
    }
}
