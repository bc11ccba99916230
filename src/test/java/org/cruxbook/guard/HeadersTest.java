package org.cruxbook.guard;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cruxbook.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
@SpringBootTest
@AutoConfigureMockMvc
class HeadersTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void a_page_may_load_nothing_from_elsewhere_and_run_no_code_of_its_own() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
                                        + " img-src 'self'; connect-src 'self'; form-action 'self';"
                                        + " base-uri 'none'; frame-ancestors 'none'"));
    }

    @Test
    void other_sites_can_neither_frame_nor_sniff_nor_embed_a_page() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"));
    }

    @Test
    void a_page_asks_for_no_camera_microphone_place_or_payment() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(header().string(
                                "Permissions-Policy",
                                allOf(
                                        containsString("camera=()"),
                                        containsString("microphone=()"),
                                        containsString("geolocation=()"),
                                        containsString("payment=()"),
                                        containsString("usb=()"),
                                        containsString("browsing-topics=()"))));
    }

    @Test
    void https_is_held_on_to_where_it_is_spoken_and_nowhere_else() throws Exception {
        mvc.perform(get("/actuator/health").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/actuator/health")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void pages_decide_for_themselves_who_may_keep_them() throws Exception {
        mvc.perform(get("/no-such-page"))
                .andExpect(header().doesNotExist("Cache-Control"))
                .andExpect(header().doesNotExist("Pragma"))
                .andExpect(header().doesNotExist("Expires"));
    }

    @Test
    void a_reader_gets_no_cookie_and_no_session() throws Exception {
        mvc.perform(get("/no-such-page"))
                .andExpect(status().isNotFound())
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_SAVED_REQUEST"));
    }

    @Test
    void another_sites_form_is_refused_before_any_page_sees_it() throws Exception {
        mvc.perform(post("/no-such-page").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(header().exists("Content-Security-Policy"));
    }

    @Test
    void there_is_no_log_in_and_no_log_out() throws Exception {
        mvc.perform(get("/login")).andExpect(status().isNotFound());
        mvc.perform(post("/logout")).andExpect(status().isNotFound());
    }
}
