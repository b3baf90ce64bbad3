"""Spellings of one name in the usages of this country meet, and are compared as one name."""

import pytest

from nmo.matching.comparing.tokens import TokenLevel, token_level
from nmo.matching.keys import token_keys
from nmo.matching.names.classes import are_forms_of_one_name, other_forms

CLOSE = (TokenLevel.SAME_NAME, TokenLevel.ONE_EDIT)


@pytest.mark.parametrize(
    ("usage", "pairs"),
    [
        ("British", "margaret/peggy john/jack smith/smyth clark/clarke philips/phillips"),
        ("Welsh", "sian/shan rhys/reece dafydd/david evan/ieuan price/aprhys sion/john"),
        ("Irish", "sean/shaun siobhan/shivaun oneill/neill padraig/patrick obrien/brien"),
        ("Scottish", "mcdonald/macdonald mhairi/vari alasdair/alexander menzies/mingis"),
        ("Hindu", "krishna/kishan sharma/sarma vijay/bijoy lakshmi/laxmi joshi/joshee"),
        ("Sikh", "gurpreet/gurprit kulwinder/kulvinder jaswinder/jas kaur/kour"),
        ("Muslim", "mohammed/md fatima/fatema siddiqui/siddique akhtar/akter yusuf/yousaf"),
        ("Bengali", "chowdhury/chaudhry miah/mia hoque/haq zaman/jaman rahman/rohman"),
        ("Tamil", "sivakumar/shivakumar murugan/murukan natarajan/nadarajah"),
        ("Polish", "kowalski/kowalska katarzyna/kasia wojciech/wojtek nowak/novak"),
        ("Russian", "sergei/serhii yevgeny/evgeniy ivanov/ivanova zhukov/jukov yuri/iurii"),
        ("Arabic", "gamal/jamal hassan/alhassan abdulrahman/abderrahmane tawfiq/toufik"),
        ("Somali", "cabdi/abdi maxamed/mohammed xirsi/hersi jaamac/jama cumar/omar"),
        ("Yoruba", "oluwaseun/seun babatunde/tunde adebayo/bayo olubunmi/bunmi"),
        ("Igbo", "chukwuemeka/emeka nwosu/nwosuh okonkwo/okonkwor ifeanyi/ify"),
        ("Akan", "kofi/coffie kwadwo/kojo akosua/esi mensah/mensa"),
        ("Chinese", "zhang/cheung xu/hsu huang/wong zedong/tsetung chen/chan"),
        ("Korean", "lee/yi park/pak choi/choe kim/gim jung/jeong"),
        ("Vietnamese", "nguyen/ngyuen vu/vo huynh/hoang pham/phan"),
        ("Roma", "boswell/boswel hearne/heron covaci/kovacs"),
        ("Jewish", "cohen/kohn chaim/haim yaakov/jacob schwartz/szwarc horowitz/hurwitz"),
        ("Turkish", "mehmet/mohammed cengiz/genghis celik/chelik celal/jalal"),
        ("Portuguese", "goncalves/gonsalves joao/john souza/desouza batista/baptista"),
        ("Romanian", "gheorghe/george ion/john alexandru/sandu popescu/popesco"),
        ("of other tongues", "ludwig/louis ralph/raoul musa/moses giovanni/john pavel/paul"),
    ],
)
def test_spellings_of_one_name_are_found_and_are_one_name(usage, pairs):
    for one, other in (pair.split("/") for pair in pairs.split()):
        assert token_level(one, other) in CLOSE, (usage, one, other)
        assert token_level(other, one) in CLOSE
        assert other in other_forms(one) or token_keys(one) & token_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("testrij", "testriy"),
        ("lawrow", "lavrov"),
        ("tchernenko", "chernenko"),
        ("yustina", "justina"),
        ("testowski", "testovskaya"),
        ("testovitch", "testovic"),
        ("abulfadl", "aboulfadl"),
        ("almutairi", "mutairi"),
    ],
)
def test_habits_of_writing_one_sound_need_no_list(one, other):
    assert not are_forms_of_one_name(one, other)
    assert token_level(one, other) is TokenLevel.SAME_NAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("peggy", "maggie"), ("ian", "jack"), ("sean", "evan"), ("lizzie", "elsie")],
)
def test_two_short_forms_of_one_name_are_two_names(one, other):
    assert not are_forms_of_one_name(one, other)


def test_a_slip_in_a_short_word_says_less_than_in_a_long_one():
    assert token_level("tim", "tom") is TokenLevel.SOUNDS_ALIKE
    assert token_level("timothy", "tomothy") is TokenLevel.ONE_EDIT
