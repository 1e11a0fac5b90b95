using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

internal static class MentorSetup
{
    /// <summary>Mentors: whom they may read, what they write about it, what they watch and ask, and what is shared by link.</summary>
    public static void AddMentoring(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GrantStore>();
        builder.Services.AddSingleton<GrantedStore>();
        builder.Services.AddSingleton<IReadingGrant, MentorGrant>();
        builder.Services.AddSingleton<CohortStore>();
        builder.Services.AddSingleton<CohortDoorStore>();
        builder.Services.AddSingleton<CohortShareStore>();
        builder.Services.AddSingleton<IReadingGrant, CohortGrant>();
        builder.Services.AddSingleton<ReviewStore>();
        builder.Services.AddSingleton<QueueStore>();
        builder.Services.AddSingleton<ShareStore>();
        builder.Services.AddSingleton<NoticeStore>();
        builder.Services.AddSingleton<MentorQuestionStore>();
        builder.Services.AddSingleton<WatcherStore>();
        builder.Services.AddSingleton<HintStream>();
        builder.Services.AddSingleton<Watching>();
        builder.Services.AddHostedService<LiveRelay>();
        builder.Services.AddSingleton<MentorDesk>();
        builder.Services.AddSingleton<SharedReports>();
        builder.Services.AddSingleton<MentorQueue>();
    }
}
