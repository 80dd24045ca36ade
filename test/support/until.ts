/** Asks again until there is an answer. @throws after the time given, in ms */
export async function until<A>(
  ask: () => Promise<A | undefined>,
  longest = 30_000,
  pause = 100
): Promise<A> {
  const end = Date.now() + longest;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`No answer within ${longest} ms`);
    await new Promise<void>((done) => {
      setTimeout(done, pause);
    });
  }
}
