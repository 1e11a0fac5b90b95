using System.Runtime.InteropServices;

namespace InterviewCoach.Web;

/// <summary>
/// The wish to stop, heard from the first moment: a signal that comes while the database starts, or a terminal that is
/// closed, must not leave the server behind.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _requested = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

    public StopSignals() =>
        _registrations = [
            .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(signal, Hear)
            ),
        ];

    public CancellationToken Requested => _requested.Token;

    /// <exception cref="OperationCanceledException">A signal came.</exception>
    public void ThrowIfRequested() => _requested.Token.ThrowIfCancellationRequested();

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _requested.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _requested.Cancel();
    }
}
