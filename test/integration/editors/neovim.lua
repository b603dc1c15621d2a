-- Opens an article, waits for the findings, applies the first quick fix, and writes what it saw. Arguments: SERVER OUT
local server, out = vim.env.MUDAQQIQ_SERVER, vim.env.MUDAQQIQ_OUT
local seen = {}
vim.o.swapfile = false
vim.cmd('edit article.txt')
local config = {
  name = 'mudaqqiq',
  cmd = {'node', server, '--stdio'},
  root_dir = vim.fn.getcwd(),
  init_options = {language = 'en'},
}
local id = vim.lsp.start_client(config)
vim.lsp.buf_attach_client(0, id)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local client = vim.lsp.get_client_by_id(id)
local line = function() return vim.api.nvim_buf_get_lines(0, 0, 1, false)[1] end
local first = vim.diagnostic.get(0)[1]
-- Columns of Neovim count bytes.
seen.diagnostic = {code = first.code, message = first.message, words = string.sub(line(), first.col + 1, first.end_col)}
seen.count = #vim.diagnostic.get(0)
local document = vim.lsp.util.make_text_document_params()
local range = vim.lsp.util.make_given_range_params({1, first.col}, {1, first.col}, 0, client.offset_encoding).range
local ask = function(method, params) return client.request_sync(method, params, 20000, 0).result end
local actions = ask('textDocument/codeAction', {textDocument = document, range = range, context = {diagnostics = {}}})
seen.actions = vim.tbl_map(function(action) return action.title end, actions)
seen.hover = ask('textDocument/hover', {textDocument = document, position = range.start}).contents.value
local action = actions[1].edit and actions[1] or ask('codeAction/resolve', actions[1])
vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
seen.fixed = line()
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 50)
seen.left = #vim.diagnostic.get(0)
vim.fn.writefile({vim.fn.json_encode(seen)}, out)
vim.cmd('qa!')
