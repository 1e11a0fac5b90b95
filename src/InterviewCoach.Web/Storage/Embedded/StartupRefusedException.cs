namespace InterviewCoach.Web.Storage.Embedded;

/// <summary>The app cannot start as things are. The message is one line that says what to do; it is printed as it stands.</summary>
public sealed class StartupRefusedException(string message) : Exception(message);
