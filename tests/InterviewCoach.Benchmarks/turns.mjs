// Load through the room's real client. Prints one JSON line: how many, how long, and latencies in milliseconds.
//   node turns.mjs MODULES echo  URL CONNECTIONS CALLS
//   node turns.mjs MODULES turns URL CONNECTIONS        (sessions as a JSON list on standard input)
import { createRequire } from "node:module";
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";

const [modules, mode, url, connectionsText, callsText] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { HubConnectionBuilder, HttpTransportType, LogLevel } = require("@microsoft/signalr");
const connections = Number(connectionsText);

const connect = async () => {
  const hub = new HubConnectionBuilder()
    .withUrl(url, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  await hub.start();
  return hub;
};

const acknowledged = [];
const replied = [];
const answer =
  "I compared it with logistic regression on the same split; the boosted trees won by seven points of ROC-AUC, " +
  "and looking at the errors showed that most of the gain came from rainy days. The threshold followed the costs.";

async function echo(hub, calls) {
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    await hub.invoke("Echo", answer);
    acknowledged.push(performance.now() - start);
  }
}

// A turn is: the answer sent, its acknowledgement (durable), and the interviewer's reply (durable too) received.
async function walkThrough(hub, sessions) {
  let heard = () => {};
  let update = null;
  hub.on("Happened", (value) => {
    update = value;
    heard();
  });
  for (const session of sessions) {
    update = (await hub.invoke("Join", session, 0)).update;
    while (update.status === "running") {
      const start = performance.now();
      const before = update.questionSeq;
      const reply = await hub.invoke("Answer", session, randomUUID(), before, answer);
      if (reply.error !== null) throw new Error(reply.message);
      acknowledged.push(performance.now() - start);
      while (update.sessionId !== session || (update.status === "running" && update.questionSeq === before)) {
        await new Promise((resolve) => (heard = resolve));
      }
      replied.push(performance.now() - start);
    }
  }
}

const sessions = mode === "turns" ? JSON.parse(await text(process.stdin)) : [];
const hubs = await Promise.all(Array.from({ length: connections }, connect));
const start = performance.now();
await Promise.all(
  hubs.map((hub, n) =>
    mode === "echo"
      ? echo(hub, Math.ceil(Number(callsText) / connections))
      : walkThrough(hub, sessions.filter((_, i) => i % connections === n)),
  ),
);
const seconds = (performance.now() - start) / 1000;
await Promise.all(hubs.map((hub) => hub.stop()));

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? null;
console.log(
  JSON.stringify({
    count: acknowledged.length,
    seconds,
    acknowledgedP50: quantile(acknowledged, 0.5),
    acknowledgedP99: quantile(acknowledged, 0.99),
    repliedP50: quantile(replied, 0.5),
    repliedP99: quantile(replied, 0.99),
  }),
);
