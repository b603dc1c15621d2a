import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  actionsAt,
  activate,
  closeAll,
  edit,
  findingsWhen,
  openSample,
  placeOf,
  ruleOf,
  show,
  writeArticle
} from './articles.ts'

const {Error: error, Warning: warning, Information: information} = vscode.DiagnosticSeverity

/** What is wrong with examples/flood.txt. */
const slips: Array<[rule: string, severity: vscode.DiagnosticSeverity, place: string]> = [
  ['dangling-attribution', warning, 'إلى المدينة”. ⟦بحسب وكالة الأنباء الوطنية.⟧'],
  ['unattributed-claim', warning, '⟦وقُتل 14 شخصا⟧ وأصيب'],
  ['large-number-form', information, 'وزعت نحو ⟦76800⟧ وجبة'],
  ['percent-form', information, 'وإن ⟦60 في المئة⟧ من'],
  ['quote-direction', information, 'فرقا لـ⟦”⟧إغاثة'],
  ['quote-direction', warning, 'عاجلة⟦“⟧ في'],
  ['unbalanced-quotes', error, 'الأشقر: ⟦“⟧لم']
]

describe('editor: linting', () => {
  before(activate)
  afterEach(closeAll)

  it('shows every slip of the sample, at its exact place', async () => {
    const document = await openSample('flood.txt')
    const findings = await findingsWhen(document, ({length}) => length > 0)
    const expected = slips.map(([code, severity, place]) =>
      show(document, Object.assign(new vscode.Diagnostic(placeOf(document, place), code, severity), {code}))
    )
    assert.deepEqual(
      findings.map((finding) => show(document, finding)),
      expected
    )
  })

  it('names the rule and links to its reference', async () => {
    const document = await openSample('flood.txt')
    for (const {source, code, message} of await findingsWhen(document, ({length}) => length > 0)) {
      assert.equal(source, 'mudaqqiq')
      assert.ok(typeof code === 'object')
      assert.match(code.target.toString(true), new RegExp(`${code.value}\\b`))
      for (const line of message.split('\n')) {
        assert.match(line, /^\u2067[^\u2067-\u2069]+\u2069$/, 'an Arabic message is isolated from right to left')
        assert.ok(line.length <= 50, 'and a line of it fits into a narrow panel')
      }
    }
  })

  it('finds nothing in the corrected sample but what is then typed, and nothing when that is undone', async () => {
    const document = await openSample('flood-corrected.txt')
    const text = document.getText()
    const end = document.positionAt(text.length)
    await edit(document, new vscode.Range(end, end), 'وقالت البلدية إن الطريق “مغلق حتى السبت.\n')
    const findings = await findingsWhen(document, ({length}) => length > 0)
    assert.deepEqual(
      findings.map((finding) => show(document, finding)),
      [`unbalanced-quotes Error ${end.line}:24-${end.line}:25 ⟦“⟧`]
    )
    await vscode.commands.executeCommand('undo')
    await findingsWhen(document, ({length}) => length === 0)
    assert.equal(document.getText(), text)
  })

  it('reads Markdown prose, not its code and front matter', async () => {
    const document = await openSample('water.md')
    const findings = await findingsWhen(document, ({length}) => length > 0)
    assert.deepEqual(
      findings.map((finding) => `${ruleOf(finding)} ⟦${document.getText(finding.range)}⟧`),
      ['unbalanced-quotes ⟦«⟧', 'percent-form ⟦18 في المئة⟧', 'unattributed-claim ⟦وقُتل 3 عمال⟧']
    )
    assert.ok(
      findings.every(({range}) => range.start.line < 17),
      'the code block is not read'
    )
  })

  for (const language of ['html', 'arabic-news']) {
    it(`lints ${language}`, async () => {
      const document = await writeArticle('<p>وقال الوزير: «لم نتلق أي إنذار.</p>\n', language)
      const [finding] = await findingsWhen(document, ({length}) => length > 0)
      assert.equal(ruleOf(finding), 'unbalanced-quotes')
      assert.deepEqual(finding.range, placeOf(document, 'الوزير: ⟦«⟧لم'))
    })
  }

  it('marks the whole of an entity, and writes its partner as one', async () => {
    const document = await writeArticle(
      '<p>وقال الوزير في كلمة أمس: &quot;لم نتلق أي إنذار في القرى.</p>\n<p>وبلغ النمو 3.5&#37; وبلغ العجز 4.8&#37; أمس.</p>\n',
      'html'
    )
    const [mark] = await findingsWhen(document, (findings) =>
      findings.some((each) => ruleOf(each) === 'unbalanced-quotes')
    )
    assert.equal(document.getText(mark.range), '&quot;')
    const [fix] = await actionsAt(document, mark.range)
    assert.ok(await vscode.workspace.applyEdit(fix.edit!))
    assert.ok(document.lineAt(0).text.endsWith('إنذار في القرى&quot;.</p>'), document.lineAt(0).text)
  })

  it('leaves an article alone whose text is not mainly Arabic', async () => {
    const document = await writeArticle('The minister said: «no warning came. قال\n')
    const end = document.positionAt(document.getText().length)
    await edit(
      document,
      new vscode.Range(end, end),
      'وقال الوزير أمس في كلمة أمام مجلس المحافظة: «لم نتلق أي إنذار قبل وصول المياه إلى البيوت.\n'
    )
    const findings = await findingsWhen(document, ({length}) => length > 0)
    assert.ok(findings.length > 0)
    await vscode.commands.executeCommand('undo')
    await findingsWhen(document, ({length}) => length === 0)
  })
})

describe('editor: fixing', () => {
  before(activate)
  afterEach(closeAll)

  it('applies the preferred quick fix', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const place = placeOf(document, '⟦بحسب وكالة الأنباء الوطنية.⟧')
    const [action] = (await actionsAt(document, place)).filter(({isPreferred}) => isPreferred)
    assert.ok(await vscode.workspace.applyEdit(action.edit!))
    assert.equal(
      document.lineAt(1).text,
      'قال المتحدث باسم الدفاع المدني سامر الحلبي إن السيول التي ضربت سهل البقيعة فجر الثلاثاء “عزلت ثلاث قرى وقطعت الطريق إلى المدينة”، بحسب وكالة الأنباء الوطنية.'
    )
    await findingsWhen(
      document,
      (findings) => findings.length > 0 && !findings.some((finding) => ruleOf(finding) === 'dangling-attribution')
    )
  })

  it('fixes all of one rule at once', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const kind = vscode.CodeActionKind.Source.append('mudaqqiq')
    const actions = await actionsAt(document, placeOf(document, 'فرقا لـ⟦”⟧إغاثة'), kind)
    const all = actions.find(({title}) => title.includes('(2)'))
    assert.ok(await vscode.workspace.applyEdit(all!.edit!))
    assert.equal(document.lineAt(5).text, 'وأضافت أنها أرسلت فرقا لـ“إغاثة عاجلة” في القرى المعزولة.')
  })

  it('offers source.fixAll.mudaqqiq, for safe fixes only', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    const [action] = await actionsAt(document, whole, vscode.CodeActionKind.SourceFixAll.append('mudaqqiq'))
    assert.ok(await vscode.workspace.applyEdit(action.edit!))
    const findings = await findingsWhen(document, ({length}) => length < slips.length)
    assert.deepEqual(
      findings.map(ruleOf),
      slips.map(([rule]) => rule).filter((rule) => rule !== 'quote-direction'),
      'a fix that wants an eye is left alone'
    )
    assert.equal(document.lineAt(5).text, 'وأضافت أنها أرسلت فرقا لـ“إغاثة عاجلة” في القرى المعزولة.')
  })
})
