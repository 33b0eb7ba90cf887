"""Posts stand in line in order, and one that was put off comes back before those nobody has looked at."""

from jobs.line import Line, Post
from jobs.model import History
from tests.factories import a_chat, a_part


def a_post(chat_id: int = 1) -> Post:
    post = Post.of([a_part()], a_chat(chat_id), History())
    post.chat_id = chat_id
    return post


def taken(line: Line, now: float) -> list[int]:
    found = []
    while (post := line.take(now)) is not None:
        found.append(post.chat_id)
    return found


def test_fresh_posts_go_in_the_order_they_came() -> None:
    line = Line()
    line.add([a_post(3), a_post(1)])
    line.add([a_post(2)])
    assert taken(line, 0) == [3, 1, 2]


def test_a_post_that_was_put_off_goes_first_once_its_time_has_come() -> None:
    line = Line()
    line.add([a_post(1), a_post(2)])
    line.put_off(a_post(3), 5.0)
    first = line.take(4.9)
    assert first is not None
    assert [first.chat_id, *taken(line, 5.0)] == [1, 3, 2]


def test_those_put_off_come_back_by_their_times_and_the_next_time_is_known() -> None:
    line = Line()
    for chat_id, until in ((1, 7.0), (2, 5.0), (3, 5.0)):
        line.put_off(a_post(chat_id), until)
    assert line.next_at == 5.0
    assert taken(line, 10) == [2, 3, 1]
    assert line.next_at is None


def test_clearing_gives_back_all() -> None:
    line = Line()
    line.add([a_post(1)])
    line.put_off(a_post(2), 9.0)
    assert [post.chat_id for post in line.clear()] == [1, 2]
    assert (line.fresh, line.next_at, line.take(10)) == (0, None, None)
