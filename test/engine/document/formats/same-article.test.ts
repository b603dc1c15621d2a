import {isTheArticle} from '../../../support/same-article.ts'

const entity = (words: string): string => words.replaceAll('«', '&laquo;').replaceAll('»', '&raquo;')

describe('the same article in every format', () => {
  isTheArticle('plain', 'article.txt', {zones: 'hbbbbb'})
  isTheArticle('markdown', 'article.md', {zones: 'hbbbbb'})
  isTheArticle('mdx', 'article.mdx', {zones: 'hbbbbb'})
  isTheArticle('html', 'article.html', {written: entity})
  isTheArticle('asciidoc', 'article.adoc', {zones: 'hbbblc'})
  isTheArticle('restructuredtext', 'article.rst', {zones: 'hbblbc'})
  isTheArticle('subtitles', 'article.srt', {zones: 'bbbbbb'})
  isTheArticle('subtitles', 'article.vtt', {zones: 'bbbbbb', written: entity})
})
