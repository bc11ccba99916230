package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a page the form that a request's body holds; what its address holds is no part of it. {@code @RequestBody} gives the same:
 * it takes the server's parameters, makes a body of them again, and reads that.
 */
class SentForms implements HandlerMethodArgumentResolver {

    private final FormHttpMessageConverter bodies = new FormHttpMessageConverter();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SentForm.class;
    }

    @Override
    public SentForm resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest sent = (HttpServletRequest) request.getNativeRequest();
        return SentForm.of(isPlain(sent) ? parameters(sent) : bodies.read(null, new ServletServerHttpRequest(sent)));
    }

    /** Whether the server's parameters are the body's, in the one encoding that pages have. */
    private static boolean isPlain(HttpServletRequest sent) {
        return sent.getQueryString() == null
                && MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(sent.getContentType());
    }

    private static MultiValueMap<String, String> parameters(HttpServletRequest sent) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        sent.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }
}
