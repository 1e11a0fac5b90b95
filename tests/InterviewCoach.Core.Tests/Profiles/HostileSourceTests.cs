using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Testing;

namespace InterviewCoach.Core.Tests.Profiles;

public sealed class HostileSourceTests
{
    private const int Length = 100_000;

    /// <summary>For each byte of a source; one of nothing but short lines takes the most.</summary>
    private const long MostAllocated = 1_500;

    public static TheoryData<string> Kinds => [.. HostileText.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_long_source_of_any_kind_is_profiled_in_proportion_to_its_length(string name)
    {
        var kind = HostileText.Named(name);
        Profiled(kind, 2_000);
        var half = Profiled(kind, Length / 2);
        var whole = Profiled(kind, Length);

        Assert.InRange(whole, 0, MostAllocated * Length);
        Assert.InRange(whole, 0, Math.Max(2.6 * half, 20 * Length));
    }

    /// <summary>Bytes allocated on the way to a profile that is sound.</summary>
    private static long Profiled(HostileText kind, int length)
    {
        var text = kind.OfLength(length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (WriteUpReader.Read(text, kind.FileName) is not WriteUpReading.Read { WriteUp: var writeUp })
        {
            return 0;
        }

        var profile = ProjectProfiler.Profile(writeUp, []);
        var ledger = new ClaimLedgerReader(ShippedCatalogue.Instance).Read(writeUp, []);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        foreach (var at in profile.Facts.Select(fact => fact.At).Concat(profile.Present.Values))
        {
            if (at.Lines.Start < 1 || at.Lines.End < at.Lines.Start || at.Lines.End > writeUp.Lines.Count)
            {
                Assert.Fail($"{at} is not within the {writeUp.Lines.Count} lines.");
            }
        }

        Assert.All(
            ledger.Claims.SelectMany(claim => claim.Evidence),
            evidence => Assert.InRange(evidence.At.Lines.End, 1, writeUp.Lines.Count)
        );
        return allocated;
    }
}
