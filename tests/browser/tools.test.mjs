// What a page can do once a script runs: boxes to tick that are kept only on the reader's word, the last day of a
// deadline, letters that are filled in, copied and printed alone. Nothing of it leaves the browser.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { listen, open, readable, stage } from './support/browser.mjs';

const everything = readable.find((kind) => kind.name === 'guide-everything');

let at;
before(async () => { at = await stage(); });
after(() => at.close());

async function on(run, more = {}) {
  const context = await at.browser.newContext({ viewport: { width: 360, height: 740 }, ...more });
  try {
    const page = await open(context, at, everything);
    const heard = listen(page, at.servers.fixture.origin);
    await run(page, context);
    assert.deepEqual(heard.complaints, []);
    assert.deepEqual(heard.elsewhere, []);
  } finally {
    await context.close();
  }
}

const kept = (page) => page.evaluate(() => JSON.stringify(localStorage));

describe('a deadline', () => {
  // Period, the day it runs from, what is said. Month ends, leap days, the change of the clock, days of rest.
  const cases = [
    ['14d', '2026-03-03', 'Siste dag er tirsdag 17. mars 2026.'],
    ['14d', '2026-10-20', 'Siste dag er tirsdag 3. november 2026.'],
    ['14d', '2028-02-20', 'søndag 5. mars 2028'],
    ['14d', '2026-12-11', 'mandag 28. desember 2026'],
    ['2w', '2027-03-12', 'fredag 26. mars 2027'],
    ['2w', '2027-03-12', 'neste virkedag, tirsdag 30. mars 2027'],
    ['1m', '2026-11-20', 'søndag 20. desember 2026'],
    ['1m', '2026-11-20', 'neste virkedag, mandag 21. desember 2026'],
    ['1m', '2027-01-31', 'søndag 28. februar 2027'],
    ['1m', '2028-01-31', 'tirsdag 29. februar 2028'],
    ['1m', '2028-02-29', 'onsdag 29. mars 2028'],
    ['1m', '2027-03-31', 'fredag 30. april 2027'],
    ['1m', '2026-12-31', 'søndag 31. januar 2027'],
    ['1m', '2027-04-17', 'neste virkedag, tirsdag 18. mai 2027'],
    ['3m', '2026-11-30', 'søndag 28. februar 2027'],
    ['3m', '2027-11-30', 'tirsdag 29. februar 2028'],
    ['1y', '2028-02-29', 'onsdag 28. februar 2029'],
    ['1y', '2023-12-25', 'Dagen er passert.'],
  ];

  it('ends on the day the rule says', () => on(async (page) => {
    for (const [period, start, said] of cases) {
      const item = page.locator('li', { has: page.locator(`[data-deadline="${period}"]`) });
      const helper = item.locator('details.tool');
      if (await helper.getAttribute('open') === null) await helper.locator('summary').click();
      await helper.locator('input').fill(start);
      const told = await helper.locator('[role="status"]').textContent();
      assert.ok(told.replaceAll('\u00a0', ' ').includes(said), `${period} from ${start}: «${told}», not «${said}»`);
    }
    assert.equal(await kept(page), '{}');
  }, { timezoneId: 'Europe/Oslo' }));

  it('is the same day wherever the reader’s clock stands', async () => {
    for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      await on(async (page) => {
        const helper = page.locator('details.tool').first();
        await helper.locator('summary').click();
        await helper.locator('input').fill('2028-01-31');
        assert.match(await helper.locator('[role="status"]').textContent(), /29\. februar 2028/);
      }, { timezoneId });
    }
  });

  it('says what it runs from, and nothing when the date is taken away', () => on(async (page) => {
    const helper = page.locator('details.tool').first();
    await helper.locator('summary').click();
    assert.match(await helper.locator('label').textContent(), /oppsigelsen ble mottatt/);
    await helper.locator('input').fill('2026-11-20');
    await helper.locator('input').fill('');
    assert.equal(await helper.locator('[role="status"]').textContent(), '');
  }));

  it('has its rule in words without a script', () => on(async (page) => {
    const rule = page.locator('.deadline-rule');
    await rule.locator('summary').click();
    assert.match(await rule.innerText(), /teller ikke med/);
    assert.equal(await page.locator('details.tool').count(), 0);
  }, { javaScriptEnabled: false }));
});

describe('a checklist', () => {
  const box = (page, row) => page.locator('.tasks input').nth(row);

  it('is ticked by its words and forgotten with the page', () => on(async (page) => {
    await page.getByLabel('Strøm er bestilt.').check();
    assert.ok(await box(page, 1).isChecked(), 'what was written as done is ticked');
    assert.equal(await kept(page), '{}');
    await page.reload();
    assert.equal(await box(page, 0).isChecked(), false);
  }));

  it('is kept once the reader says so, and deleted when the reader says so', () => on(async (page) => {
    await page.getByLabel('Husk avkryssingen på denne enheten').check();
    await page.getByLabel('Strøm er bestilt.').check();
    await page.reload();
    assert.ok(await box(page, 0).isChecked());
    assert.ok(await page.getByLabel('Husk avkryssingen på denne enheten').isChecked());
    await page.getByRole('button', { name: 'Slett avkryssingen' }).click();
    assert.equal(await kept(page), '{}');
    assert.equal(await box(page, 0).isChecked(), false);
    assert.equal(await page.evaluate(() => document.activeElement.matches('[data-keep]')), true, 'the focus is lost');
  }));

  it('is forgotten when the reader takes the word back', () => on(async (page) => {
    const keep = page.getByLabel('Husk avkryssingen på denne enheten');
    await keep.check();
    assert.notEqual(await kept(page), '{}');
    await keep.uncheck();
    assert.equal(await kept(page), '{}');
  }));

  it('says so when the browser keeps nothing', () => on(async (page) => {
    await page.evaluate(() => { Storage.prototype.setItem = () => { throw new Error('no'); }; });
    const keep = page.getByLabel('Husk avkryssingen på denne enheten');
    await keep.click();
    assert.equal(await keep.isChecked(), false);
    assert.match(await page.locator('.box-checklist [role="status"]').textContent(), /ikke siden huske/);
  }));

  it('has plain boxes on paper', () => on(async (page) => {
    await page.getByLabel('Strøm er bestilt.').check();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await box(page, 0).isVisible(), false);
    assert.equal(await page.locator('.tick').first().isVisible(), true);
  }));
});

describe('a letter', () => {
  const fill = async (page) => {
    await page.getByRole('button', { name: 'Fyll ut her' }).click();
    await page.getByLabel('navn på utleier').fill('Oppdiktet Utleie <AS>');
  };

  it('is filled in, copied as plain text and emptied, and nothing is kept', () => on(async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await fill(page);
    await page.getByRole('button', { name: 'Kopier teksten' }).click();
    await page.getByText('Teksten er kopiert.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text.replaceAll('\r', ''), 'Til Oppdiktet Utleie <AS>\n\nJeg protesterer mot oppsigelsen jeg mottok [dato].');
    assert.equal(await kept(page), '{}');
    await page.getByRole('button', { name: 'Tøm feltene' }).click();
    assert.equal(await page.getByLabel('navn på utleier').inputValue(), '');
  }));

  it('is printed alone, with what was written in it', () => on(async (page) => {
    await fill(page);
    await page.evaluate(() => { window.print = () => {}; });
    await page.getByRole('button', { name: 'Skriv ut bare brevet' }).click();
    const paper = await printed(page);
    assert.match(paper, /Til Oppdiktet Utleie <AS>/);
    assert.match(paper, /mottok\s+dato/);
    assert.doesNotMatch(paper, /Gode råd|Tøm feltene|Protest\b|Om denne siden/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.match(await printed(page), /Gode råd/);
  }));

  async function printed(page) {
    const folder = mkdtempSync(join(tmpdir(), 'fagverk-letter-'));
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, await page.pdf({ format: 'A4' }));
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']);
    rmSync(folder, { recursive: true, force: true });
    return stdout;
  }
});
