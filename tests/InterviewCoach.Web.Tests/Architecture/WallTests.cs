using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Architecture;

/// <summary>The walls between the parts, read off the compiled code and the folders.</summary>
public sealed class WallTests
{
    private static readonly string[] CoreMayUse =
    [
        "Markdig",
        "YamlDotNet",
        "netstandard",
        "System",
        "Microsoft.CSharp",
    ];

    // By namespace or full name. System.IO.Compression works on streams that a host opens; text readers hold strings.
    private static readonly string[] CoreMayNotTouch =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileInfo",
        "System.IO.DirectoryInfo",
        "System.IO.FileStream",
        "System.IO.FileSystemInfo",
        "System.Console",
        "System.Random",
        "System.TimeProvider",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Net.Http",
        "System.Net.Sockets",
        "System.Data",
    ];

    [Fact]
    public void Core_depends_on_Markdig_a_YAML_reader_and_nothing_else() =>
        Assert.All(
            typeof(WriteUp).Assembly.GetReferencedAssemblies(),
            reference =>
                Assert.Contains(
                    CoreMayUse,
                    allowed =>
                        reference.Name == allowed || reference.Name!.StartsWith(allowed + ".", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Core_touches_no_file_network_clock_chance_or_console() =>
        Assert.DoesNotContain(
            TypesUsedBy(typeof(WriteUp).Assembly),
            type =>
                CoreMayNotTouch.Any(forbidden =>
                    type == forbidden || type.StartsWith(forbidden + ".", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Core_asks_nothing_of_the_machine_it_runs_on() =>
        // The compiler's own iterators ask for the thread.
        Assert.Empty(
            MembersUsedBy(typeof(WriteUp).Assembly, "System.Environment").Except(["get_CurrentManagedThreadId"])
        );

    [Fact]
    public void Sql_stands_only_under_Storage() =>
        Assert.Empty(
            SourcesOf("src/InterviewCoach.Web")
                .Where(file => !file.Path.StartsWith("Storage/", StringComparison.Ordinal))
                .Where(file =>
                    file.Text.Contains("using Dapper", StringComparison.Ordinal)
                    || file.Text.Contains("using Npgsql", StringComparison.Ordinal)
                )
                .Select(file => file.Path)
        );

    [Theory]
    [InlineData("src/InterviewCoach.Web")]
    [InlineData("src/InterviewCoach.Cli")]
    public void Models_stand_only_under_LanguageModels(string folder) =>
        Assert.Empty(
            SourcesOf(folder)
                .Where(file => !file.Path.StartsWith("LanguageModels/", StringComparison.Ordinal))
                .Where(file =>
                    file.Text.Contains("Microsoft.Extensions.AI", StringComparison.Ordinal)
                    || file.Text.Contains("Microsoft.SemanticKernel", StringComparison.Ordinal)
                )
                .Select(file => file.Path)
        );

    [Fact]
    public void The_tool_knows_nothing_of_the_host() =>
        Assert.DoesNotContain(
            SourcesOf("src/InterviewCoach.Cli"),
            file => file.Text.Contains("InterviewCoach.Web", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_table_but_the_installations_own_leads_its_key_with_the_owner()
    {
        string[] installationsOwn = ["setup_token", "protection_key"];
        foreach (var migration in Database.MigrationsBesideTheApp())
        {
            foreach (var table in migration.Sql.Split("create table ").Skip(1))
            {
                if (installationsOwn.Any(own => table.StartsWith(own + " ", StringComparison.Ordinal)))
                {
                    continue;
                }

                Assert.Matches(@"owner_id\s+uuid\s+(not null|primary key)", table.Split(";")[0]);
            }
        }
    }

    private static HashSet<string> TypesUsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return metadata
            .TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToHashSet();
    }

    private static List<string> MembersUsedBy(Assembly assembly, string type)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return metadata
            .MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Where(member =>
            {
                var parent = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                return $"{metadata.GetString(parent.Namespace)}.{metadata.GetString(parent.Name)}" == type;
            })
            .Select(member => metadata.GetString(member.Name))
            .ToList();
    }

    private static List<(string Path, string Text)> SourcesOf(string folder, [CallerFilePath] string here = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", folder);
        var files = Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories))
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => (file.Path, File.ReadAllText(file.Full)))
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
