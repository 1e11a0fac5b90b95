using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Hubs;

/// <summary>What the server tells of notices.</summary>
public interface INoticeClient
{
    /// <summary>How many are unread.</summary>
    Task Unread(int count);
}

/// <summary>Says how many notices are unread, and when that changes. It takes no calls.</summary>
public sealed class NoticeHub(NoticeStore notices) : Hub<INoticeClient>
{
    public static string GroupOf(OwnerId owner) => owner.Value.ToString("N");

    public override async Task OnConnectedAsync()
    {
        var owner = Context.User!.OwnerId();
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(owner), Context.ConnectionAborted);
        await Clients.Caller.Unread(await notices.UnreadAsync(owner, Context.ConnectionAborted));
        await base.OnConnectedAsync();
    }
}
