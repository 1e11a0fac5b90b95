// The oracle for spaced repetition: on each line of standard input a history [[milliseconds, rating], …], on each line of
// standard output the due dates and the memory after each review, as ts-fsrs has them.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import path from 'node:path';

const require = createRequire(path.join(path.resolve(process.argv[2]), 'oracle.cjs'));
const { fsrs, createEmptyCard } = require('ts-fsrs');
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

for await (const line of createInterface({ input: process.stdin })) {
  let card = createEmptyCard(new Date(0));
  const after = JSON.parse(line).map(([at, rating]) => {
    card = scheduler.next(card, new Date(at), rating).card;
    return { due: card.due.getTime(), stability: card.stability, difficulty: card.difficulty, lapses: card.lapses };
  });
  console.log(JSON.stringify(after));
}
