"""A day that no source gives is not printed."""

import pytest

KNOWN = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
MONTH = "/tin/2024/12/ba-tri-ty-le-ho-ngheo-cao-nhat-tinh/"
YEAR = "/tin/2018/07/ben-tre-de-an-sinh-ke-8804-ho/"
ENGLISH = "/tin/2022/12/ben-tre-poor-households-new-standard/"


@pytest.mark.parametrize(
    ("address", "shown", "machine"),
    [
        (KNOWN, "Thứ Bảy, 7-11-2020", "2020-11-07"),
        (MONTH, "Khoảng tháng 12-2024", "2024-12"),
        (YEAR, "Khoảng năm 2018", "2018"),
        (ENGLISH, "About December 2022", "2022-12"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(site, address, shown, machine):
    page = site.page(address)
    time = page.select_one(".story__meta time")
    assert time.get_text().startswith(shown)
    assert time["datetime"].startswith(machine)
    assert f'"datePublished": "{machine}' in page.select_one("script[type='application/ld+json']").get_text()
    if address != KNOWN:
        cited = [cite.get_text() for cite in page.select(".citations li")]
        assert cited
        assert all(shown[1:] in text for text in cited)


@pytest.mark.parametrize("address", ["/", "/luu-tru/", "/huyen/ba-tri/", "/chi-tieu/ty-le-ho-ngheo/"])
def test_lists_and_tables_do_not_give_the_day_either(site, address):
    assert "1-12-2024" not in site.page(address).main.get_text()
