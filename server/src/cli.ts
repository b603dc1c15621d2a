#!/usr/bin/env node
import fs from 'node:fs'
import {readArticle} from './engine.ts'
import {resolveConfig} from './lint/config.ts'
import {lintArticle} from './lint/lint.ts'
import {jsonEntry} from './report/json.ts'

const files = process.argv.slice(2).filter((a, i, all) => !a.startsWith('--') && all[i - 1] !== '--reporter')
const config = resolveConfig()
process.stdout.write(
  JSON.stringify(
    files.map((path) => {
      const article = readArticle(fs.readFileSync(path, 'utf8'))
      return jsonEntry({path, article, findings: lintArticle(article, config)}, 'ar')
    })
  )
)
