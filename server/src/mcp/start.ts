import {product} from '../engine/product.ts'
import {serveTools} from './serve.ts'

/** The tools as a process: `mudaqqiq mcp [FOLDER …]`, over standard input and output. */
const usage = `mudaqqiq mcp [FOLDER …]

يقدّم التدقيق أدواتٍ لبرامج الذكاء الاصطناعي عبر MCP على المدخل والمخرج القياسيين.
FOLDER: مجلدات تُقرأ مقالاتها (المفترض مجلدات العميل، وإلا المجلد الحالي).

Serves the linter as tools to AI agents: MCP over standard input and output.
FOLDER: folders whose articles may be read (default: those of the client, else the current one).
`

// What is written to standard output is a message.
console.log = console.info = console.debug = console.error
process.stdout.on('error', () => process.exit())
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) =>
    process.stderr.write(`mudaqqiq mcp: ${event}: ${error instanceof Error ? error.stack : String(error)}\n`)
  )

const given = process.argv.slice(process.argv.indexOf('mcp') + 1)
const option = given.find((argument) => argument.startsWith('-'))
if (option === '--help' || option === '-h') process.stdout.write(usage)
else if (option === '--version' || option === '-v') process.stdout.write(`${product.version}\n`)
else if (option === undefined || option === '--stdio') {
  const folders = given.filter((argument) => argument !== '--stdio')
  void serveTools(folders, {stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd()})
} else {
  process.stderr.write(`mudaqqiq mcp: unknown option ${option} · خيار غير معروف (--help)\n`)
  process.exitCode = 2
}
