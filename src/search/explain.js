/* How a query was understood and why each hit ranks. For the command line and for those who work on the search: it reads what
   `core.js` gives when it is handed this, and no reader loads it. */
globalThis.fagverkExplain = (answer, { units, docs, cover, waysOf }) => {
  const round = (value) => Math.round(value * 1000) / 1000;
  const wordsOf = ({ tokens }) => tokens.map(({ raw }) => raw);
  const way = ({ entries, worth, how }) => `${how} ${entries.map(({ name, pages }) => `${name}(${pages})`).join('+')} ${worth.toFixed(2)}`;
  answer.results.forEach((result, row) => {
    const met = units.filter(({ best }) => best[docs[row]] > 0);
    result.why = met.map((unit) => ({ words: wordsOf(unit), score: round(unit.best[docs[row]] * unit.weight) }));
    result.cover = round(cover[docs[row]]);
  });
  answer.understood = units.map((unit) => ({
    words: wordsOf(unit), weight: unit.weight, idf: round(unit.idf), ways: waysOf(unit).map(way),
  }));
};
