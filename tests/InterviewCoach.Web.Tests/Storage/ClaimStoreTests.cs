using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class ClaimStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public ClaimStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private ClaimStore Claims => new(_database.Source, TimeProvider.System);

    [Fact]
    public async Task A_job_takes_the_place_of_the_one_before_and_a_cv_stands_beside_another()
    {
        var owner = await Some.AccountAsync(_database);

        await Claims.SaveAsync(owner, ClaimSourceKind.Job, "job.txt", "Python", None);
        await Claims.SaveAsync(owner, ClaimSourceKind.Job, "job.txt", "SQL", None);
        await Claims.SaveAsync(owner, ClaimSourceKind.Cv, "a.md", "Python", None);
        await Claims.SaveAsync(owner, ClaimSourceKind.Cv, "b.md", "SQL", None);

        Assert.Equal(
            [(ClaimSourceKind.Job, "SQL"), (ClaimSourceKind.Cv, "Python"), (ClaimSourceKind.Cv, "SQL")],
            (await Claims.ListAsync(owner, None)).Select(source => (source.Kind, source.Content))
        );
    }

    [Fact]
    public async Task Only_so_many_cvs_are_kept()
    {
        var owner = await Some.AccountAsync(_database);
        for (var i = 0; i < ClaimStore.MostCvs; i++)
        {
            Assert.True(await Claims.SaveAsync(owner, ClaimSourceKind.Cv, "cv.md", $"Python {i}", None));
        }

        Assert.False(await Claims.SaveAsync(owner, ClaimSourceKind.Cv, "cv.md", "One more", None));
        Assert.Equal(ClaimStore.MostCvs, (await Claims.ListAsync(owner, None)).Count);
    }

    [Fact]
    public async Task A_stranger_sees_and_forgets_nothing()
    {
        var (owner, stranger) = (await Some.AccountAsync(_database), await Some.AccountAsync(_database));
        await Claims.SaveAsync(owner, ClaimSourceKind.Cv, "cv.md", "Python", None);
        var mine = Assert.Single(await Claims.ListAsync(owner, None));

        await Claims.RemoveAsync(stranger, mine.Id, None);

        Assert.Empty(await Claims.ListAsync(stranger, None));
        Assert.Equal(mine, Assert.Single(await Claims.ListAsync(owner, None)));
        await Claims.RemoveAsync(owner, mine.Id, None);
        Assert.Empty(await Claims.ListAsync(owner, None));
    }
}
