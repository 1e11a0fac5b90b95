// The room's real client, driven line by line: a JSON command in, a JSON result out.
//   { "id": 1, "call": "Join", "args": [...] }  →  { "id": 1, "result": ... } or { "id": 1, "error": "..." }
// What the hub sends comes as { "event": "Happened", "value": ... }.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [modules, url, headersJson] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { HubConnectionBuilder, HttpTransportType, LogLevel } = require("@microsoft/signalr");

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const connection = new HubConnectionBuilder()
  .withUrl(url, {
    skipNegotiation: true,
    transport: HttpTransportType.WebSockets,
    headers: headersJson ? JSON.parse(headersJson) : {},
  })
  .configureLogging(LogLevel.None)
  .build();
connection.on("Happened", (value) => say({ event: "Happened", value }));
connection.on("Worded", (value) => say({ event: "Worded", value }));
connection.onclose(() => say({ event: "Closed", value: null }));

try {
  await connection.start();
  say({ event: "Started", value: null });
} catch (error) {
  say({ event: "Refused", value: String(error) });
  process.exit(0);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, call, args } = JSON.parse(line);
  connection.invoke(call, ...args).then(
    (result) => say({ id, result }),
    (error) => say({ id, error: String(error) }),
  );
}

await connection.stop();
