import assert from 'node:assert/strict';
import { document, found, highlighted, indexOf } from './documents';

describe('Search in many scripts', () => {
  const bank = indexOf(
    document('数据库索引是如何工作的?'),
    document('什么是死锁,如何避免?'),
    document('进程和线程有什么区别?'),
    document('データベースのトランザクション分離レベルとは?'),
    document('ガベージコレクションの仕組みを説明してください。'),
    document('데이터베이스에서 인덱스는 어떻게 동작하나요?'),
    document('가비지 컬렉션이란 무엇인가요?'),
    document('Qu’est-ce que l’héritage multiple ?'),
    document('Was ist der Unterschied zwischen Größe und Kapazität?'),
    document('Çoklu iş parçacığı nedir?'),
    document('Что такое взаимная блокировка?'),
    document('ข้อแตกต่างระหว่างโปรเซสกับเธรดคืออะไร'),
    document('ما هو الفرق بين العملية والخيط؟'),
    document('How does 🔥 hot reload work?'),
  );

  it('finds Chinese by two characters of it, or more', () => {
    assert.equal(found(bank, '索引')[0], '数据库索引是如何工作的?');
    assert.equal(found(bank, '数据库')[0], '数据库索引是如何工作的?');
    assert.equal(found(bank, '线程区别')[0], '进程和线程有什么区别?');
    assert.equal(found(bank, '避免死锁')[0], '什么是死锁,如何避免?');
  });

  it('finds one character wherever it stands', () => {
    assert.deepEqual(found(bank, '锁'), ['什么是死锁,如何避免?']);
    assert.deepEqual(found(bank, '数'), ['数据库索引是如何工作的?']);
    const last = indexOf(document('如何避免死锁'), document('如何避免死机'));
    assert.deepEqual(found(last, '锁'), ['如何避免死锁']);
  });

  it('finds Japanese, Korean, Thai and Arabic', () => {
    assert.match(found(bank, '分離レベル')[0] ?? '', /^データベース/);
    assert.match(found(bank, 'コレクション')[0] ?? '', /^ガベージ/);
    assert.match(found(bank, '인덱스')[0] ?? '', /^데이터베이스/);
    assert.match(found(bank, '컬렉션')[0] ?? '', /^가비지/);
    assert.match(found(bank, 'เธรด')[0] ?? '', /^ข้อแตกต่าง/);
    assert.match(found(bank, 'الفرق')[0] ?? '', /الفرق/);
  });

  it('finds half-width and decomposed spellings of the same', () => {
    assert.match(found(bank, 'ﾄﾗﾝｻﾞｸｼｮﾝ')[0] ?? '', /トランザクション/);
    assert.match(found(bank, '인덱스'.normalize('NFD'))[0] ?? '', /^데이터베이스/);
    assert.match(found(indexOf(document('What is ＪＳＯＮ?')), 'json')[0] ?? '', /ＪＳＯＮ/);
  });

  it('does not ask for accents, umlauts or dotless letters', () => {
    assert.match(found(bank, 'heritage multiple')[0] ?? '', /héritage/);
    assert.match(found(bank, 'HÉRITAGE')[0] ?? '', /héritage/);
    assert.match(found(bank, 'grosse kapazitat')[0] ?? '', /Größe/);
    assert.match(found(bank, 'coklu is parcacigi')[0] ?? '', /Çoklu/);
    assert.match(found(bank, 'БЛОКИРОВКА')[0] ?? '', /блокировка/);
  });

  it('finds an emoji', () => {
    assert.deepEqual(found(bank, '🔥'), ['How does 🔥 hot reload work?']);
  });

  it('highlights in the original text, whatever its letters fold to', () => {
    assert.equal(highlighted(bank, '索引'), '数据库[索引]是如何工作的?');
    assert.equal(
      highlighted(bank, 'groesse unterschied zwischen grosse'.slice(8)),
      'Was ist der [Unterschied] [zwischen] [Größe] und Kapazität?',
    );
    assert.equal(highlighted(bank, 'hot'), 'How does 🔥 [hot] reload work?');
    assert.equal(highlighted(bank, '🔥'), 'How does [🔥] hot reload work?');
    const decomposed = 'Café au lait?'.normalize('NFD');
    assert.equal(
      highlighted(indexOf(document(decomposed)), 'cafe lait'),
      '[Cafe\u0301] au [lait]?',
    );
  });
});

describe('Search highlights', () => {
  const bank = indexOf(
    document('How does Kubernetes schedule pods?'),
    document('What does useEffect return?'),
    document('Is Node.js single-threaded?'),
    document('What is a closure?', { answer: 'A function with its scope.' }),
  );

  it('mark what was typed of a word, and all of a misspelt one', () => {
    assert.equal(highlighted(bank, 'kube sched'), 'How does [Kube]rnetes [sched]ule pods?');
    assert.equal(highlighted(bank, 'kubernets'), 'How does [Kubernetes] schedule pods?');
    assert.equal(highlighted(bank, 'k8s'), 'How does [Kubernetes] schedule pods?');
    assert.equal(highlighted(bank, 'threaded'), 'Is Node.js single-[threaded]?');
  });

  it('mark compounds in one piece', () => {
    assert.equal(highlighted(bank, 'useEffect'), 'What does [useEffect] return?');
    assert.equal(highlighted(bank, 'nodejs'), 'Is [Node.js] single-threaded?');
  });

  it('are none where only the answer matches', () => {
    assert.equal(highlighted(bank, 'scope'), 'What is a closure?');
  });
});
