// Made by makefoldtable.py; do not edit.
#include "models/base/foldtable.h"

namespace mostrador {

// U+00A0 to U+052F, 32 to a line.
const char16_t foldLow[] =
    u" ¡¢£¤¥¦§¨©a«¬\u00ad®¯°±²³´μ¶·¸¹o»¼½¾¿"
    u"aaaaaa\ue001ceeeeiiiidnooooo×ouuuuy\ue002\ue003"
    u"aaaaaa\ue001ceeeeiiiidnooooo÷ouuuuy\ue002y"
    u"aaaaaaccccccccddddeeeeeeeeeegggg"
    u"gggghhhhiiiiiiiiii\ue004\ue004jjkkkllllllŀ"
    u"ŀllnnnnnnnnnoooooo\ue005\ue005rrrrrrssssss"
    u"ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    u"bbbbƅƅɔccddddƍǝəɛffgɣ\ue006ɩikklλɯnno"
    u"ooƣƣppʀƨƨʃƪttttuuʊvyyzzʒƹƹƺƻƽƽƾƿ"
    u"ǀǁǂǃ\ue007\ue007\ue007\ue008\ue008\ue008\ue009\ue009\ue009aaiioouuuuuuuuuuǝaa"
    u"aa\ue001\ue001ggggkkooooʒʒj\ue007\ue007\ue007gg\ue006ƿnnaa\ue001\ue001oo"
    u"aaaaeeeeiiiioooorrrruuuussttȝȝhh"
    u"ndȣȣzzaaeeooooooooyylntj\ue00a\ue00bacclts"
    u"zɂɂbuʌeejjqqrryyɐɑɒbɔɕddɘəɚɛɜɝɞɟ"
    u"gɡɢɣɤɥɦɧiɩɪɫɬɭɮɯɰɱnɳɴoɶɷɸɹɺɻɼɽɾɿ"
    u"ʀʁʂʃʄʅʆʇtuʊvʌʍʎʏʐʑʒʓʔʕʖʗʘʙʚʛʜʝʞʟ"
    u"ʠʡʢʣʤʥʦʧʨʩʪʫʬʭʮʯʰʱʲʳʴʵʶʷʸʹʺʻʼʽʾʿ"
    u"ˀˁ˂˃˄˅ˆˇˈˉˊˋˌˍˎˏːˑ˒˓˔˕˖˗˘˙˚˛˜˝˞˟"
    u"ˠˡˢˣˤ˥˦˧˨˩˪˫ˬ˭ˮ˯˰˱˲˳˴˵˶˷˸˹˺˻˼˽˾˿"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000"
    u"\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000\ue000ͱͱͳͳʹ͵ͷͷ\u0378"
    u"\u0379ͺͻͼͽ;ϳ"
    u"\u0380\u0381\u0382\u0383΄¨α·εηι\u038bο\u038dυωιαβγδεζηθικλμνξο"
    u"πρ\u03a2στυφχψωιυαεηιυαβγδεζηθικλμνξο"
    u"πρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝϟϟ"
    u"ϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯκρσϳθε϶ϸϸσϻϻϼͻͼͽ"
    u"ееђгєѕііјљњћкиуџабвгдежзииклмноп"
    u"рстуфхцчшщъыьэюяабвгдежзииклмноп"
    u"рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ"
    u"ѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ"
    u"ҁҁ҂\ue000\ue000\ue000\ue000\ue000\ue000\ue000ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟ"
    u"ҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ"
    u"ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжзз"
    u"ӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ"
    u"ԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟ"
    u"ԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ";

// U+1E00 to U+1FFF, 32 to a line.
const char16_t foldHigh[] =
    u"aabbbbbbccddddddddddeeeeeeeeeeff"
    u"gghhhhhhhhhhiiiikkkkkkllllllllmm"
    u"mmmmnnnnnnnnoooooooopppprrrrrrrr"
    u"ssssssssssttttttttuuuuuuuuuuvvvv"
    u"wwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝ\ue003ẟ"
    u"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    u"eeeeeeeeiiiioooooooooooooooooooo"
    u"oooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ"
    u"ααααααααααααααααεεεεεε\u1f16\u1f17εεεεεε\u1f1e\u1f1f"
    u"ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
    u"οοοοοο\u1f46\u1f47οοοοοο\u1f4e\u1f4fυυυυυυυυ\u1f58υ\u1f5aυ\u1f5cυ\u1f5eυ"
    u"ωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u1f7e\u1f7f"
    u"ααααααααααααααααηηηηηηηηηηηηηηηη"
    u"ωωωωωωωωωωωωωωωωααααα\u1fb5ααααααα᾽ι᾿"
    u"῀¨ηηη\u1fc5ηηεεηηη᾿᾿᾿ιιιι\u1fd4\u1fd5ιιιιιι\u1fdc῾῾῾"
    u"υυυυρρυυυυυυρ¨¨`\u1ff0\u1ff1ωωω\u1ff5ωωοοωωω´῾\u1fff";

// What the marks U+E001 and up stand for.
const char foldPairs[][2] = {{'a', 'e'}, {'t', 'h'}, {'s', 's'}, {'i', 'j'}, {'o', 'e'}, {'h', 'v'},
                             {'d', 'z'}, {'l', 'j'}, {'n', 'j'}, {'d', 'b'}, {'q', 'p'}};

}  // namespace mostrador
