"""Trains the tagger on what `export.ts` wrote, and writes server/data/tagger.json.

usage: python3 tools/fit/tagger/train.py IN.jsonl   (needs torch and numpy; about ten minutes on one core)

Vectors of stems from plain copy (positive pointwise mutual information within four words, its greatest singular values),
two convolutions over the tokens of a sentence, the greatest and the mean of each number, a gated recurrent unit both ways
over the sentences of an article, seven labels. Deterministic: one thread, fixed seeds. Prints at the end the average
precision on gold and on unseen outlets: of the scorecard, of the tagger, and of both.
"""
import collections
import json
import pathlib
import sys
import time

import numpy as np
import torch
from torch import nn

STEMS, STEM, FOUND, WINDOW = 10000, 32, 64, 4
WORDS, WORD, MARKS, MARK, TOKENS, TOKEN = 64, 8, 8, 6, 16, 6
ROUNDS, ARTICLES, LABELS = 6, 8, 'NACUVQD'
torch.manual_seed(1)
np.random.seed(1)
torch.set_num_threads(1)
ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def read(file):
    plain, articles = [], []
    for line in open(file, encoding='utf-8'):
        row = json.loads(line)
        if 'plain' in row:
            plain.append(row['plain'])
        else:
            articles.append(row)
    return plain, articles


def vectors_of(plain):
    """The commonest stems, and a vector for each; the first is that of all others."""
    counts = collections.Counter(stem for sentence in plain for stem in sentence)
    stems = [stem for stem, count in counts.most_common(STEMS) if count >= 5]
    place = {stem: i + 1 for i, stem in enumerate(stems)}
    n = len(stems) + 1
    ids = np.concatenate([np.array([place.get(s, 0) for s in sentence] + [0] * WINDOW, np.int64) for sentence in plain])
    pairs, amounts = [], []
    for distance in range(1, WINDOW + 1):
        a, b = ids[:-distance], ids[distance:]
        both = (a > 0) & (b > 0)
        for left, right in ((a[both], b[both]), (b[both], a[both])):
            keys, times = np.unique(left * n + right, return_counts=True)
            pairs.append(keys)
            amounts.append(times / distance)
    keys, inverse = np.unique(np.concatenate(pairs), return_inverse=True)
    amount = np.bincount(inverse, weights=np.concatenate(amounts))
    row, column = keys // n, keys % n
    rows = np.bincount(row, weights=amount, minlength=n)
    columns = np.bincount(column, weights=amount, minlength=n) ** 0.75
    columns /= columns.sum()
    information = np.log(amount / rows[row] / columns[column])
    kept = information > 0
    places = torch.tensor(np.stack([row[kept], column[kept]]))
    matrix = torch.sparse_coo_tensor(places, torch.tensor(information[kept], dtype=torch.float32), (n, n)).coalesce()
    turned = matrix.t().coalesce()
    basis = torch.randn(n, STEM + 32)
    for _ in range(4):
        basis, _ = torch.linalg.qr(torch.sparse.mm(matrix, torch.sparse.mm(turned, basis)))
    left, values, _ = torch.linalg.svd(torch.sparse.mm(turned, basis).t(), full_matrices=False)
    vectors = (basis @ left)[:, :STEM] * values[:STEM].sqrt()
    return stems, vectors / vectors.norm(dim=1).mean()


class Tagger(nn.Module):
    def __init__(self, vectors, features):
        super().__init__()
        self.stems = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.words, self.marks, self.tokens = nn.Embedding(WORDS, WORD), nn.Embedding(MARKS, MARK), nn.Embedding(TOKENS, TOKEN)
        self.first = nn.Linear(3 * (STEM + WORD + MARK + TOKEN), FOUND)
        self.second = nn.Linear(3 * FOUND, FOUND)
        self.sentence = nn.Linear(2 * FOUND + features, FOUND)
        self.context = nn.GRU(FOUND, FOUND // 2, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * FOUND, len(LABELS))
        self.few, self.more = nn.Dropout(0.2), nn.Dropout(0.3)

    def forward(self, tokens, there, features, places, shape):
        x = torch.cat([self.stems(tokens[..., 0]), self.words(tokens[..., 1]), self.marks(tokens[..., 2]), self.tokens(tokens[..., 3])], -1)
        there = there[..., None]
        found = torch.relu(self.first(beside(self.few(x) * there))) * there
        found = (found + torch.relu(self.second(beside(self.more(found))))) * there
        pooled = torch.cat([found.amax(1), found.sum(1) / there.sum(1).clamp(min=1), features], 1)
        sentence = torch.relu(self.sentence(self.more(pooled)))
        size = shape[0] * shape[1]
        grid = torch.zeros(size, FOUND).index_copy(0, places, sentence).view(*shape, FOUND)
        context, _ = self.context(self.more(grid))
        return self.out(self.more(torch.cat([sentence, context.reshape(size, FOUND)[places]], 1)))


def beside(x):
    nothing = torch.zeros_like(x[:, :1])
    return torch.cat([torch.cat([nothing, x[:, :-1]], 1), x, torch.cat([x[:, 1:], nothing], 1)], -1)


def batch(articles):
    longest = max(len(a['rows']) for a in articles)
    rows = [row for a in articles for row in a['rows']]
    width = max(len(row['ids']) for row in rows)
    tokens = np.zeros((len(rows), width, 4), np.int64)
    there = np.zeros((len(rows), width), np.float32)
    for i, row in enumerate(rows):
        tokens[i, : len(row['ids'])] = row['ids']
        there[i, : len(row['ids'])] = 1
    places = np.concatenate([np.arange(len(a['rows'])) + j * longest for j, a in enumerate(articles)])
    features = np.array([row['features'] for row in rows], np.float32)
    t = torch.as_tensor
    return t(tokens), t(there), t(features), t(places), (len(articles), longest)


def learn(tagger, articles):
    embedding = list(tagger.stems.parameters())
    others = [p for name, p in tagger.named_parameters() if not name.startswith('stems.')]
    optimizer = torch.optim.AdamW([{'params': embedding, 'lr': 1e-3}, {'params': others, 'lr': 2e-3}], weight_decay=1e-2)
    steps = ROUNDS * -(-len(articles) // ARTICLES)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min(1, (i + 1) / 100) * max(0.02, 1 - i / steps))
    began = time.time()
    for number in range(ROUNDS):
        tagger.train()
        order = sorted(np.random.permutation(len(articles)), key=lambda i: len(articles[i]['rows']) + np.random.rand() * 6)
        batches = [order[i : i + ARTICLES] for i in range(0, len(order), ARTICLES)]
        for k in np.random.permutation(len(batches)):
            chosen = [articles[i] for i in batches[k]]
            wanted = torch.as_tensor(np.array([LABELS.find(row.get('label') or ' ') for a in chosen for row in a['rows']]))
            weight = torch.as_tensor(np.array([trust(row) for a in chosen for row in a['rows']], np.float32))
            loss = nn.functional.cross_entropy(tagger(*batch(chosen)), wanted.clamp(min=0), reduction='none')
            loss = (loss * weight).sum() / weight.sum().clamp(min=1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f'round {number + 1} of {ROUNDS}, {time.time() - began:.0f} s', flush=True)


def trust(row):
    if row.get('soft') or row.get('label') not in tuple(LABELS):
        return 0
    return 0.5 if row.get('doubt') else 1


def measure(tagger, name, articles):
    tagger.eval()
    asked = []
    with torch.no_grad():
        for i in range(0, len(articles), ARTICLES):
            shares = torch.softmax(tagger(*batch(articles[i : i + ARTICLES])), 1).numpy()
            asked += list(shares[:, LABELS.index('U')] + shares[:, LABELS.index('Q')])
    rows = [(row, share) for row, share in zip((row for a in articles for row in a['rows']), asked) if row.get('card') is not None and trust(row)]
    wanted = np.array([row['label'] in 'UQ' for row, _ in rows], float)
    card, share = odds(np.array([row['card'] for row, _ in rows])), odds(np.array([share for _, share in rows]))
    print(f'{name}: {len(rows)} candidates, {int(wanted.sum())} wanted; average precision of the card {precision(card, wanted):.3f},'
          f' of the tagger {precision(share, wanted):.3f}, of both {precision(card + 0.7 * share, wanted):.3f}', flush=True)


def odds(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def precision(score, wanted):
    hits = wanted[np.argsort(-score, kind='stable')]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1) * hits).sum() / max(1, hits.sum()))


def written(matrix, letters=2, by_column=False):
    """One or two letters a weight, row by row, from −scale to scale."""
    matrix = np.atleast_2d(matrix.detach().numpy())
    scale = np.abs(matrix).max(0) if by_column else np.abs(matrix).max()
    most = 31 if letters == 1 else 2047
    numbers = np.rint(matrix / np.maximum(scale, 1e-9) * most).astype(int) + most
    data = ''.join(''.join(ALPHABET[(n >> (6 * (letters - 1 - k))) & 63] for k in range(letters)) for n in numbers.flatten().tolist())
    rounded = [round(float(s), 5) for s in np.atleast_1d(scale)]
    return {'rows': matrix.shape[0], 'columns': matrix.shape[1], 'scale': rounded if by_column else rounded[0], 'data': data}


def save(tagger, stems):
    gru = tagger.context
    layers = {
        'first': (tagger.first.weight, tagger.first.bias),
        'second': (tagger.second.weight, tagger.second.bias),
        'sentence': (tagger.sentence.weight, tagger.sentence.bias),
        'forwardsInput': (gru.weight_ih_l0, gru.bias_ih_l0),
        'forwardsState': (gru.weight_hh_l0, gru.bias_hh_l0),
        'backwardsInput': (gru.weight_ih_l0_reverse, gru.bias_ih_l0_reverse),
        'backwardsState': (gru.weight_hh_l0_reverse, gru.bias_hh_l0_reverse),
        'out': (tagger.out.weight, tagger.out.bias),
    }
    document = {
        'note': 'Written by tools/fit/tagger/train.py. Stems with their vectors, the commonest first (row 0 stands for all others), and the layers, a row for each number that comes in; one or two letters of the base-64 alphabet a weight, from −scale to scale.',
        'names': ' '.join(stem.replace(' ', '_') for stem in stems),
        'stems': written(tagger.stems.weight, 1, True),
        'words': written(tagger.words.weight),
        'marks': written(tagger.marks.weight),
        'tokens': written(tagger.tokens.weight),
    }
    for name, (weight, bias) in layers.items():
        document[name] = written(weight.t())
        document[f'{name}Bias'] = written(bias)
    file = pathlib.Path(__file__).parents[3] / 'server/data/tagger.json'
    file.write_text(json.dumps(document, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')


def main():
    plain, articles = read(sys.argv[1])
    stems, vectors = vectors_of(plain)
    print(f'{len(stems)} stems', flush=True)
    place = {stem: i + 1 for i, stem in enumerate(stems)}
    for article in articles:
        for row in article['rows']:
            row['ids'] = [(place.get(name, 0), kind, parts, token) for name, kind, parts, token in row.pop('tokens')] or [(0, 0, 0, 0)]
            row['features'] = np.pad(np.array([f or 0 for f in row['features']], float), (0, 16 - len(row['features'])))
    tagger = Tagger(vectors, 16)
    learn(tagger, [a for a in articles if a['set'] in ('more', 'desk', 'fresh')])
    for name in ('gold', 'unseen'):
        measure(tagger, name, [a for a in articles if a['set'] == name])
    save(tagger, stems)


main()
