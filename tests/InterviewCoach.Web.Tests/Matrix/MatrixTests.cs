using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Hubs;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Tests.Matrix;

/// <summary>Every way in, times everybody who might try it: <c>matrix.txt</c> says what becomes of each, and this asks.</summary>
public sealed partial class MatrixTests : IClassFixture<HostedCoach>
{
    // In the owner's title, text and answers, and nowhere else.
    private const string Secret = "Quagmirelle";
    private readonly HostedCoach _app;

    public MatrixTests(HostedCoach app)
    {
        app.Database.Require();
        _app = app;
    }

    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route() =>
        Assert.Equal(
            Rows("GET", "POST").Distinct().Order(),
            _app.Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>() is null)
                .Select(endpoint => $"{Verb(endpoint)} {Pattern(endpoint)}")
                .Where(route => !IsFrameworks(route))
                .Distinct()
                .Order()
        );

    [Fact]
    public void Every_form_has_a_row_and_every_row_a_form() =>
        Assert.Equal(Rows("FORM").Distinct().Order(), Forms().Select(form => $"FORM {form}").Distinct().Order());

    [Fact]
    public void Every_hub_method_has_a_row_and_every_row_a_method() =>
        Assert.Equal(
            Rows("HUB").Distinct().Order(),
            HubMethods().Select(method => $"HUB {method.DeclaringType!.Name}.{method.Name}").Order()
        );

    [Fact]
    public async Task No_hub_lets_in_who_is_not_signed_in()
    {
        var hubs = _app
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>() is not null)
            .Select(Pattern)
            .Where(path => !path.EndsWith("/negotiate", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.Equal(["/hubs/interview", "/hubs/mentor", "/hubs/notices"], hubs.Order());
        foreach (var hub in hubs)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => NodeRoom.ConnectAsync(_app.Address, null, hub));
        }
    }

    [Fact]
    public async Task Every_cell_holds()
    {
        await using var world = await MatrixWorld.MakeAsync(_app, Secret);
        var wrong = new List<string>();
        foreach (var row in MatrixRow.All)
        {
            // The owner acts after the others: what is then gone was there for them to reach.
            foreach (var (column, cell) in MatrixRow.Columns.Zip(row.Cells).OrderBy(pair => pair.First == "owner"))
            {
                var got = row.Kind switch
                {
                    "HUB" => await CallAsync(world, column, row),
                    "FORM" => await SendAsync(world, column, row),
                    _ => await AskAsync(world, column, row),
                };
                if (got != cell && !(cell == "open" && got == "done"))
                {
                    wrong.Add($"{row.What} for {column}: {got} instead of {cell}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Rows(params string[] kinds) =>
        MatrixRow.All.Where(row => kinds.Contains(row.Kind)).Select(row => row.What);

    private static async Task<string> AskAsync(MatrixWorld world, string column, MatrixRow row)
    {
        using var reply = await world.RequestAsync(column, new HttpMethod(row.Kind), row.Address, form: null);
        return Word(reply, await reply.Content.ReadAsStringAsync(), row.Kind == "GET");
    }

    private static async Task<string> SendAsync(MatrixWorld world, string column, MatrixRow row)
    {
        var (address, form) = row.Address.Split(' ') is [var path, var named] ? (path, named) : (row.Address, row.Name);
        using var reply = await world.RequestAsync(column, HttpMethod.Post, address, form);
        return Word(reply, await reply.Content.ReadAsStringAsync(), asked: false);
    }

    private static string Word(HttpResponseMessage reply, string content, bool asked) =>
        (int)reply.StatusCode switch
        {
            302 when asked && reply.Headers.Location!.AbsolutePath == "/sign-in" => "sign-in",
            401 => "sign-in",
            404 => "gone",
            403 => "role",
            400 => "none",
            200 or 302 or 422 when !asked => "done",
            200 => content.Contains(Secret, StringComparison.Ordinal) ? "shown" : "open",
            var other => $"status {other}",
        };

    private static async Task<string> CallAsync(MatrixWorld world, string column, MatrixRow row)
    {
        var method = HubMethods().Single(one => $"{one.DeclaringType!.Name}.{one.Name}" == row.Name);
        if (await world.LineAsync(column, row.Address) is not { } line)
        {
            return "sign-in";
        }

        var arguments = method.GetParameters().Select(parameter => Argument(parameter, world)).ToArray();
        var reply = await line.InvokeAsync(method.Name, arguments);
        var leaked = reply.ToString().Contains(Secret, StringComparison.Ordinal);
        var refused = reply.GetProperty("error").GetString() ?? "";
        return
            !leaked && (refused == "unknown_session" || refused.Contains("no such session", StringComparison.Ordinal))
            ? "gone"
            : "done";
    }

    private static object? Argument(ParameterInfo parameter, MatrixWorld world) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(Guid) => parameter.Name == "sessionId" ? world.Running : Guid.NewGuid(),
            var type when type == typeof(int) || type == typeof(int?) => 2,
            var type when type == typeof(bool) => false,
            var type when type == typeof(PlaceInput) => new PlaceInput(2, 0, 0, null, 1, 0, 1, 0),
            _ => "Something",
        };

    private static string Verb(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"] ? "POST" : "GET";

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>What Razor Components bring along: their script and the pages' own plumbing.</summary>
    private static bool IsFrameworks(string route) =>
        route.Contains("/_framework/", StringComparison.Ordinal)
        || route.Contains("/_blazor", StringComparison.Ordinal);

    private static IEnumerable<MethodInfo> HubMethods() =>
        typeof(InterviewHub)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(Hub).IsAssignableFrom(type))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(method => method is { IsSpecialName: false } && method.GetBaseDefinition() == method);

    private static IEnumerable<string> Forms([CallerFilePath] string here = "")
    {
        var pages = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "InterviewCoach.Web", "Pages");
        return Directory
            .EnumerateFiles(pages, "*.razor", SearchOption.AllDirectories)
            .SelectMany(page => FormName().Matches(File.ReadAllText(page)))
            .Select(match =>
                match.Groups["own"].Success ? match.Groups["own"].Value : match.Groups["stem"].Value + "*"
            );
    }

    [GeneratedRegex(
        """@formname="(@\(\$"(?<stem>[a-z-]+)\{|(?<own>[a-z-]+)")|<HandInText Name="(?<own>[a-z-]+)\b""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex FormName();
}
